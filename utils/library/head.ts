import type { SavedEntry } from './saved'

/** Shape of the index. One of another shape is made anew out of the records. */
const INDEX_VERSION = 4

/** What the head tells of one page, so that nobody has to open it to know. */
export interface PageFacts {
  rows: number
  /** When the newest of its rows was saved, in epoch milliseconds; 0 where it has none. */
  newest: number
  /** Rows that are neither read nor archived nor deleted. */
  unread: number
  /** When the earliest deletion on it was, in epoch milliseconds; null where nothing is deleted. */
  deleted: number | null
}

/** The facts of each page by its number. */
export type Head = readonly PageFacts[]

export function factsOf(rows: readonly SavedEntry[]): PageFacts {
  return {
    rows: rows.length,
    newest: rows.reduce((newest, { savedAt }) => Math.max(newest, savedAt), 0),
    unread: rows.filter(isUnread).length,
    deleted: rows.reduce(earliest, null)
  }
}

function earliest(before: number | null, { deletedAt }: SavedEntry): number | null {
  if (deletedAt === null) return before
  return before === null ? deletedAt : Math.min(before, deletedAt)
}

function isUnread({ isRead, isArchived, deletedAt }: SavedEntry): boolean {
  return !isRead && !isArchived && deletedAt === null
}

/** How many of the list wait to be read. */
export function unreadIn(head: Head): number {
  return head.reduce((sum, { unread }) => sum + unread, 0)
}

/** The head that is stored; null where there is none, or one of another shape. */
export function headOf(value: unknown): Head | null {
  const { version, pages } = (value ?? {}) as { version?: unknown; pages?: unknown }
  return version === INDEX_VERSION && Array.isArray(pages) && pages.every(isFacts) ? pages.map(named) : null
}

/** Facts without their names: a save writes the whole head, and views hear of it, old and new. */
type StoredFacts = readonly [rows: number, newest: number, unread: number, deleted: number | null]

/** The head as it is stored. */
export function headValue(pages: Head): { version: number; pages: StoredFacts[] } {
  return {
    version: INDEX_VERSION,
    pages: pages.map(({ rows, newest, unread, deleted }) => [rows, newest, unread, deleted])
  }
}

function named([rows, newest, unread, deleted]: StoredFacts): PageFacts {
  return { rows, newest, unread, deleted }
}

function isFacts(value: unknown): value is StoredFacts {
  if (!Array.isArray(value)) return false
  const [rows, newest, unread, deleted] = value
  return [rows, newest, unread, deleted ?? 0].every(Number.isFinite)
}
