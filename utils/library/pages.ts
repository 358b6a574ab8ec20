import { browser } from '../browser'
import { indexKey } from './keys'
import type { SavedEntry } from './saved'

/** So many pages are asked for first; twice as many at each further turn. */
const FIRST = 8

/** The pages of the index by number. Pages are emptied but never taken away, so that the first one missing ends them. */
export async function readPages(): Promise<SavedEntry[][]> {
  const pages: SavedEntry[][] = []
  for (let count = FIRST; ; count *= 2) {
    const batch = await readRange(pages.length, count)
    const end = batch.indexOf(undefined)
    pages.push(...(batch.slice(0, end === -1 ? count : end) as SavedEntry[][]))
    if (end !== -1) return pages
  }
}

/** So many pages from one on; `undefined` for each that is not there. Rows that are none are left out. */
export async function readRange(from: number, count: number): Promise<(SavedEntry[] | undefined)[]> {
  const keys = Array.from({ length: count }, (_, page) => indexKey(from + page))
  const found = await browser.storage.local.get(keys)
  return keys.map(key => (found[key] === undefined ? undefined : rowsOf(found[key])))
}

function rowsOf(page: unknown): SavedEntry[] {
  return Array.isArray(page) ? page.filter(isEntry) : []
}

function isEntry(value: unknown): value is SavedEntry {
  const row = value as Partial<SavedEntry> | null | undefined
  const isText = (field: unknown) => typeof field === 'string'
  const isNumber = (field: unknown) => typeof field === 'number'
  return (
    [row?.id, row?.key, row?.title, row?.outlet, row?.url, row?.lang].every(isText) &&
    [row?.picture, row?.published].every(field => field === null || isText(field)) &&
    [row?.savedAt, row?.words].every(isNumber) &&
    typeof row?.isRead === 'boolean' &&
    (row.deletedAt === null || isNumber(row.deletedAt))
  )
}
