import { browser } from '../browser'
import { Buckets } from './buckets'
import { factsOf, headValue, type PageFacts } from './head'
import { addressesKey, HEAD, indexKey, PAGE_ROWS, placesKey } from './keys'
import { readHead } from './read-head'
import { rowsOf } from './rows'
import type { SavedEntry } from './saved'

/** The index is not there, or does not agree with itself: it has to be made anew (`mend`). */
export class BrokenIndex extends Error {}

/**
 * The index as one write changes it: opens what that write touches and nothing else, however long the list is, and
 * gives the values that have to be stored. Nothing is written here.
 */
export class IndexDraft {
  #head: PageFacts[] | null = null
  #isHeadNew = false
  #pages = new Map<number, readonly SavedEntry[]>()
  #changedPages = new Set<number>()
  #places = new Buckets(placesKey, value => typeof value === 'number')
  #ids = new Buckets(addressesKey, isTexts)

  /** The ids of the articles with this address (`storyKey`), deleted ones among them. */
  async idsOf(story: string): Promise<readonly string[]> {
    // Without a head nothing can be concluded from an address that is not there.
    await Promise.all([this.#openHead(), this.#ids.open([story])])
    return this.#ids.get(story) ?? []
  }

  /** On which page each article's row stands; those that are not in the list are left out. */
  async placesOf(ids: readonly string[]): Promise<Map<string, number>> {
    await this.#places.open(ids)
    if (ids.some(id => this.#places.get(id) === undefined)) await this.#openHead()
    return new Map(ids.flatMap(id => place(id, this.#places.get(id))))
  }

  /** The rows of these articles. */
  async rowsOf(ids: readonly string[]): Promise<SavedEntry[]> {
    const places = await this.placesOf(ids)
    await this.#openPages(places.values())
    return [...places].map(([id, page]) => this.#row(id, page))
  }

  /** The rows that were deleted before a moment (epoch milliseconds). */
  async deletedBefore(moment: number): Promise<SavedEntry[]> {
    const isOver = (deletedAt: number | null) => deletedAt !== null && deletedAt < moment
    const head = await this.#openHead()
    const pages = [...head.keys()].filter(page => isOver(head[page]?.deleted ?? null))
    await this.#openPages(pages)
    return pages.flatMap(page => (this.#pages.get(page) ?? []).filter(row => isOver(row.deletedAt)))
  }

  /** Puts a row in the place of the one with its id; a new one at the end. */
  async put(row: SavedEntry): Promise<void> {
    const place = (await this.placesOf([row.id])).get(row.id)
    if (place === undefined) return this.#append(row)
    const [before] = await this.rowsOf([row.id])
    await this.change(new Map([[row.id, row]]))
    if (before?.key === row.key) return
    if (before) await this.#disown(before)
    await this.#own(row)
  }

  /** Changes some fields of the rows with these ids; those that are not in the list are left out. */
  async change(changes: ReadonlyMap<string, Partial<SavedEntry>>): Promise<void> {
    await this.#rewrite([...changes.keys()], row => [{ ...row, ...changes.get(row.id) }])
  }

  /** Takes rows out of the list. */
  async drop(ids: readonly string[]): Promise<void> {
    const rows = await this.rowsOf(ids)
    await this.#rewrite(ids, () => [])
    for (const row of rows) {
      this.#places.set(row.id, undefined)
      await this.#disown(row)
    }
  }

  /** What `storage.local.set()` has to write, beside the records. */
  values(): Record<string, unknown> {
    return Object.fromEntries([
      ...[...this.#changedPages].map(page => [indexKey(page), this.#pages.get(page)]),
      ...this.#places.values(),
      ...this.#ids.values(),
      ...(this.#isHeadNew && this.#head ? [[HEAD, headValue(this.#head)]] : [])
    ])
  }

  async #append(row: SavedEntry): Promise<void> {
    const head = await this.#openHead()
    const last = head.length - 1
    const page = (head[last]?.rows ?? PAGE_ROWS) < PAGE_ROWS ? last : head.length
    if (page === head.length) this.#pages.set(page, [])
    await this.#openPages([page])
    await this.#setRows(page, [...(this.#pages.get(page) ?? []), row])
    this.#places.set(row.id, page)
    await this.#own(row)
  }

  /** Puts what `work` gives in the place of each of these rows. */
  async #rewrite(ids: readonly string[], work: (row: SavedEntry) => SavedEntry[]): Promise<void> {
    const places = await this.placesOf(ids)
    const pages = new Set(places.values())
    await this.#openPages(pages)
    for (const [id, page] of places) this.#row(id, page)
    for (const page of pages) {
      const rows = this.#pages.get(page) ?? []
      await this.#setRows(
        page,
        rows.flatMap(row => (places.has(row.id) ? work(row) : [row]))
      )
    }
  }

  async #setRows(page: number, rows: readonly SavedEntry[]): Promise<void> {
    const head = await this.#openHead()
    const facts = factsOf(rows)
    this.#pages.set(page, rows)
    this.#changedPages.add(page)
    if (JSON.stringify(facts) === JSON.stringify(head[page])) return
    head[page] = facts
    this.#isHeadNew = true
  }

  async #own({ key, id }: SavedEntry): Promise<void> {
    this.#ids.set(key, [...new Set([...(await this.idsOf(key)), id])])
  }

  async #disown({ key, id }: SavedEntry): Promise<void> {
    const left = (await this.idsOf(key)).filter(other => other !== id)
    this.#ids.set(key, left.length > 0 ? left : undefined)
  }

  async #openHead(): Promise<PageFacts[]> {
    this.#head ??= (await readHead())?.slice() ?? null
    if (!this.#head) throw new BrokenIndex('the index has no head')
    return this.#head
  }

  async #openPages(numbers: Iterable<number>): Promise<void> {
    const unread = [...new Set(numbers)].filter(page => !this.#pages.has(page))
    if (unread.length === 0) return
    const found = await browser.storage.local.get(unread.map(indexKey))
    for (const page of unread) {
      const rows = rowsOf(found[indexKey(page)])
      if (!rows) throw new BrokenIndex(`page ${page} of the index is missing`)
      this.#pages.set(page, rows)
    }
  }

  #row(id: string, page: number): SavedEntry {
    const row = this.#pages.get(page)?.find(other => other.id === id)
    if (!row) throw new BrokenIndex(`no row on page ${page}`)
    return row
  }
}

function place(id: string, page: number | undefined): [string, number][] {
  return page === undefined ? [] : [[id, page]]
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(text => typeof text === 'string')
}
