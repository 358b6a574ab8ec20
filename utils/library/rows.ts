import type { SavedEntry } from './saved'

/** The rows of a stored page, those left out that are none; null where it is no page at all. */
export function rowsOf(page: unknown): SavedEntry[] | null {
  return Array.isArray(page) ? page.map(row => ({ ...unknown, ...row })).filter(isEntry) : null
}

/** What rows of version 1 do not tell. */
const unknown = { isFavourite: false, isArchived: false, tags: [], progress: 0, hasNotes: false }

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

const tests = Object.entries(rowShape)

function isEntry(row: Record<string, unknown>): row is Record<string, unknown> & SavedEntry {
  return tests.every(([name, isRight]) => isRight(row[name]))
}
