import { type Bookmark, foundBookmark } from './bookmark'
import type { Found, ImportFormat } from './found'
import { momentOf } from './moment'
import { type CsvRow, type CsvTable, parseCsv } from './parse-csv'

/** How one program lays its table out: the columns that only it has, and what a row of it means. */
interface Layout {
  format: ImportFormat
  marks: readonly string[]
  bookmark(row: CsvRow, now: number): Partial<Bookmark>
}

const readAway = { isRead: true, isArchived: true }

const layouts: Layout[] = [
  {
    format: 'pocket',
    marks: ['url', 'time_added', 'status'],
    bookmark: (row, now) => ({
      url: row.cell('url'),
      title: row.cell('title'),
      savedAt: momentOf(row.cell('time_added'), now),
      tags: row.cell('tags').split('|'),
      ...(row.cell('status') === 'archive' && readAway)
    })
  },
  {
    format: 'instapaper',
    marks: ['url', 'selection', 'folder', 'timestamp'],
    bookmark: (row, now) => {
      const folder = row.cell('folder')
      const isOwn = !/^(unread|archive|starred)?$/i.test(folder)
      return {
        url: row.cell('url'),
        title: row.cell('title'),
        savedAt: momentOf(row.cell('timestamp'), now),
        tags: [...listOf(row.cell('tags')), ...(isOwn ? [folder] : [])],
        note: row.cell('selection'),
        isFavourite: /^starred$/i.test(folder),
        ...(/^archive$/i.test(folder) && readAway)
      }
    }
  },
  {
    format: 'readwise',
    marks: ['url', 'document tags', 'saved date', 'location'],
    bookmark: (row, now) => {
      const progress = Number(row.cell('reading progress'))
      return {
        url: row.cell('url'),
        title: row.cell('title'),
        savedAt: momentOf(row.cell('saved date'), now),
        tags: listOf(row.cell('document tags')),
        progress,
        isRead: progress >= 1,
        ...(row.cell('location') === 'archive' && readAway)
      }
    }
  },
  {
    format: 'table',
    marks: ['url'],
    bookmark: (row, now) => {
      const cell = (name: string) => armed(row.cell(name))
      const status = cell('status').toLowerCase()
      return {
        url: cell('url'),
        title: cell('title'),
        savedAt: momentOf(cell('saved'), now),
        tags: cell('tags').split('|'),
        note: cell('note'),
        progress: Number(cell('progress')),
        isRead: cell('read') === 'yes',
        isArchived: cell('archived') === 'yes',
        isFavourite: cell('favourite') === 'yes',
        ...(/^archived?$/.test(status) && readAway)
      }
    }
  }
]

/** The entries of a table of stories, or null where the text is no such table. */
export function readTable(
  text: string,
  file: string | null = null
): { format: ImportFormat; entries(): Iterable<Found> } | null {
  const table = parseCsv(text)
  const layout = table && layouts.find(({ marks }) => marks.every(mark => table.headings.includes(mark)))
  return layout ? { format: layout.format, entries: () => entriesOf(table, layout, file) } : null
}

function* entriesOf(table: CsvTable, { bookmark }: Layout, file: string | null): Iterable<Found> {
  const now = Date.now()
  for (const row of table.rows()) yield foundBookmark(bookmark(row, now), { file, line: row.line })
}

/** Tags as lists in one cell: `a, b`, `["a", "b"]` or `['a', 'b']`. */
function listOf(cell: string): string[] {
  const bare = cell.replace(/^\[|\]$/g, '')
  return bare.split(',').map(tag => tag.trim().replace(/^(["'])(.*)\1$/, '$2'))
}

/** Our own tables put an apostrophe before what a spreadsheet would take for a formula. */
function armed(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '')
}
