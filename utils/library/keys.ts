import { hashOf } from './hash'

/**
 * Keys of the reading list in `storage.local`. Records are the truth; all the rest is the index, which can be made out
 * of them anew. No value grows with the list but the head and the buckets, slowly; and there are few keys, since in
 * Chromium each write costs the more, the more of them are in storage.
 */

/** Rows in a page of the index. */
export const PAGE_ROWS = 100

/** The index's head: what there is in its pages. */
export const HEAD = 'index'

/** What an id or an address leads to stands in one of so many values, and so do states. */
export const BUCKETS = 512

const ARTICLE = 'article:'
const STATE = 'state:'
const STATES = 'states:'
const INDEX = 'index:'
const PLACES = 'places:'
const ADDRESSES = 'addresses:'
/** What an older index had for each single article and address. */
const outdated = ['page:', 'ids:']

export const articleKey = (id: string) => `${ARTICLE}${id}`
/** The bucket that an article's state stands in, unless it has a key of its own. */
export const statesKey = (id: string) => `${STATES}${hashOf(id) % BUCKETS}`
/** Of a state that has grown large. */
export const stateKey = (id: string) => `${STATE}${id}`
export const indexKey = (page: number) => `${INDEX}${page}`
/** The bucket that tells on which page of the index an article's row stands. */
export const placesKey = (id: string) => `${PLACES}${hashOf(id) % BUCKETS}`
/** The bucket that tells the ids of the articles with one address (`storyKey`). */
export const addressesKey = (story: string) => `${ADDRESSES}${hashOf(story) % BUCKETS}`

/** The number of the page that the key names; null for any other key. */
export function pageOf(key: string): number | null {
  const page = key.startsWith(INDEX) ? Number(key.slice(INDEX.length)) : Number.NaN
  return Number.isSafeInteger(page) && page >= 0 ? page : null
}

/** Whether the key is that of a bucket of states. */
export const isStatesKey = (key: string) => key.startsWith(STATES)

/** The id of the article whose state has this key for itself; null for any other key. */
export function ownStateId(key: string): string | null {
  return key.startsWith(STATE) ? key.slice(STATE.length) : null
}

/** What a list of storage keys tells of. */
export interface KeysThere {
  articles: Set<string>
  /** Of articles whose states have keys of their own. */
  states: Set<string>
  /** Keys of the buckets of states. */
  stateBuckets: string[]
  /** Keys of the index's buckets. */
  buckets: string[]
  /** Keys of an older index. */
  outdated: string[]
  /** One more than the last page's number. */
  pages: number
}

export function sortKeys(keys: readonly string[]): KeysThere {
  const rest = (prefix: string) =>
    keys.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
  return {
    articles: new Set(rest(ARTICLE)),
    states: new Set(rest(STATE)),
    stateBuckets: keys.filter(isStatesKey),
    buckets: keys.filter(key => key.startsWith(PLACES) || key.startsWith(ADDRESSES)),
    outdated: keys.filter(key => outdated.some(prefix => key.startsWith(prefix))),
    pages: keys.reduce((pages, key) => Math.max(pages, (pageOf(key) ?? -1) + 1), 0)
  }
}
