import type { Article } from '../article'
import { browser } from '../browser'
import type { Head } from './head'
import { indexKey, pageOf } from './keys'
import { readHead } from './read-head'
import { rowsOf } from './rows'
import type { SavedEntry } from './saved'
import { createShelf, type Shelf } from './shelf'
import { storyKey } from './story-key'

/** So many rows are a first screen, with some to spare. */
const FIRST_SCREEN = 50

/** Pages that are read first; twice as many at each further turn. */
const FIRST_PAGES = 2

/** All rows of the index, newest first, deleted ones among them (`deletedAt`). */
export async function listEntries(): Promise<SavedEntry[]> {
  const shelf = createShelf()
  for await (const _ of readInto(shelf));
  return shelf.rows()
}

/** Calls back with all rows at each change; returns the way to stop. */
export function watchEntries(onChange: (entries: SavedEntry[]) => void): () => void {
  return followEntries({
    onEntries: (entries, { isChange, isWhole }) => {
      if (isChange && isWhole) onChange(entries)
    },
    onFailure: () => {}
  })
}

interface Follower {
  /**
   * Rows, newest first, deleted ones among them. Until the list `isWhole` they are its beginning, without gaps.
   * `isChange` tells a change from the first reading.
   */
  onEntries: (entries: SavedEntry[], about: { isWhole: boolean; isChange: boolean }) => void
  /** Storage could not be read. */
  onFailure: () => void
}

/**
 * Reads the list, the first screen before all else, and follows it: a change reads nothing, since it brings the pages
 * that it has changed. Returns the way to stop.
 */
export function followEntries({ onEntries, onFailure }: Follower): () => void {
  const shelf = createShelf()
  let isWhole = false
  let isStopped = false
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const pages = Object.entries(changes).flatMap(([key, { newValue }]) => pageChange(key, newValue))
    for (const [page, rows] of pages) shelf.put(page, rows)
    if (pages.length > 0 && isWhole) onEntries(shelf.rows(), { isWhole, isChange: true })
  }
  const read = async () => {
    let isShown = false
    for await (const certain of readInto(shelf)) {
      if (isStopped) return
      if (isShown || certain < FIRST_SCREEN) continue
      isShown = true
      onEntries(shelf.rows().slice(0, certain), { isWhole, isChange: false })
    }
    isWhole = true
    onEntries(shelf.rows(), { isWhole, isChange: false })
  }
  browser.storage.local.onChanged.addListener(listener)
  read().catch(() => isStopped || onFailure())
  return () => {
    isStopped = true
    browser.storage.local.onChanged.removeListener(listener)
  }
}

/** The row of the same story (canonical host and path), deleted ones left out; null where it is not saved. */
export function entryOf(
  entries: readonly SavedEntry[],
  article: Pick<Article, 'url' | 'canonical'>
): SavedEntry | null {
  const key = storyKey(article)
  return entries.find(entry => entry.key === key && entry.deletedAt === null) ?? null
}

function pageChange(key: string, value: unknown): [number, SavedEntry[]][] {
  const page = pageOf(key)
  return page === null ? [] : [[page, rowsOf(value) ?? []]]
}

/**
 * Reads the pages with the newest rows first; after each turn but the last, gives how many rows from the beginning on
 * are certain: no page that is still to be read has a newer one.
 */
async function* readInto(shelf: Shelf): AsyncGenerator<number> {
  const head = await readHead()
  if (!head) return readBlindly(shelf)
  const order = [...head.keys()].sort((a, b) => (head[b]?.newest ?? 0) - (head[a]?.newest ?? 0))
  for (let at = 0, count = FIRST_PAGES; at < order.length; at += count, count *= 2) {
    if (at > 0) yield shelf.newerThan(newestOf(head, order[at]))
    await readPages(shelf, order.slice(at, at + count))
  }
}

function newestOf(head: Head, page: number | undefined): number {
  return (page === undefined ? undefined : head[page]?.newest) ?? 0
}

/** Without a head (an older Bening's list, or nothing yet) the first page that is missing ends them. */
async function readBlindly(shelf: Shelf): Promise<void> {
  for (let at = 0, count = FIRST_PAGES; ; at += count, count *= 2) {
    const pages = Array.from({ length: count }, (_, more) => at + more)
    if (await readPages(shelf, pages)) return
  }
}

/** Puts stored pages on the shelf; tells whether one of them is missing. */
async function readPages(shelf: Shelf, pages: readonly number[]): Promise<boolean> {
  const found = await browser.storage.local.get(pages.map(indexKey))
  // A change that came while they were read is newer than what was read.
  for (const page of pages) shelf.putRead(page, rowsOf(found[indexKey(page)]) ?? [])
  return pages.some(page => found[indexKey(page)] === undefined)
}
