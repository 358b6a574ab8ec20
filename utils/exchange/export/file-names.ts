import type { ExportFormat } from './exported'

const endings: Record<ExportFormat, string> = {
  backup: 'backup.zip',
  markdown: 'md',
  'markdown-files': 'markdown.zip',
  html: 'html',
  epub: 'epub',
  bookmarks: 'bookmarks.html',
  csv: 'csv'
}

/** What an exported file is called: `bening-2026-11-25.epub`. The date is the reader's own. */
export function exportName(format: ExportFormat, now: Date): string {
  const date = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-')
  const ending = endings[format]
  return ending.includes('.') ? `bening-${date}-${ending}` : `bening-${date}.${ending}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** Characters of a title in the name of a file. */
const LONGEST = 80

/** Names for stories' files: letters and digits of any script, as every file system takes them, each name once. */
export function createNames(): (title: string, published: string | null) => string {
  const taken = new Set<string>()
  return (title, published) => {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0]
    const words =
      title
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const stem = [...(date ? [date] : []), ...words].join('-').slice(0, LONGEST) || 'story'
    let name = stem
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}`
    taken.add(name)
    return name
  }
}
