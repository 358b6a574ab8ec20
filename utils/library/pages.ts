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

/** What rows of version 1 do not tell. */
const unknown = { isFavourite: false, isArchived: false, tags: [], progress: 0, hasNotes: false }

function rowsOf(page: unknown): SavedEntry[] {
  return Array.isArray(page) ? page.map(row => ({ ...unknown, ...row })).filter(isEntry) : []
}

const isText = (value: unknown) => typeof value === 'string'
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isFlag = (value: unknown) => typeof value === 'boolean'
const isNumber = (value: unknown) => typeof value === 'number'

const rowShape = {
  id: isText,
  key: isText,
  title: isText,
  outlet: isText,
  url: isText,
  picture: isTextOrNull,
  published: isTextOrNull,
  savedAt: isNumber,
  words: isNumber,
  lang: isText,
  isRead: isFlag,
  isFavourite: isFlag,
  isArchived: isFlag,
  tags: value => Array.isArray(value) && value.every(isText),
  progress: isNumber,
  hasNotes: isFlag,
  deletedAt: value => value === null || isNumber(value)
} satisfies Record<keyof SavedEntry, (value: unknown) => boolean>

function isEntry(row: Record<string, unknown>): row is Record<string, unknown> & SavedEntry {
  return Object.entries(rowShape).every(([name, isRight]) => isRight(row[name]))
}
