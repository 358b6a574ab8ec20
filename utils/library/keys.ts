/**
 * Keys of the reading list in `storage.local`. Records are the truth; all the rest is the index, which can be made out
 * of them anew. No key is longer than what it names, and no value grows with the list but the head, slowly.
 */

/** Rows in a page of the index. */
export const PAGE_ROWS = 100

/** The index's head: what there is in its pages. */
export const HEAD = 'index'

const ARTICLE = 'article:'
const STATE = 'state:'
const INDEX = 'index:'
const PLACE = 'page:'
const IDS = 'ids:'

export const articleKey = (id: string) => `${ARTICLE}${id}`
export const stateKey = (id: string) => `${STATE}${id}`
export const indexKey = (page: number) => `${INDEX}${page}`
/** On which page of the index an article's row stands. */
export const placeKey = (id: string) => `${PLACE}${id}`
/** The ids of the articles with one address (`storyKey`). */
export const idsKey = (story: string) => `${IDS}${story}`

/** The number of the page that the key names; null for any other key. */
export function pageOf(key: string): number | null {
  const page = key.startsWith(INDEX) ? Number(key.slice(INDEX.length)) : Number.NaN
  return Number.isSafeInteger(page) && page >= 0 ? page : null
}

/** What a list of storage keys tells of. */
export interface KeysThere {
  articles: Set<string>
  states: Set<string>
  places: Set<string>
  stories: Set<string>
  /** One more than the last page's number. */
  pages: number
}

export function sortKeys(keys: readonly string[]): KeysThere {
  const rest = (prefix: string) =>
    keys.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
  return {
    articles: new Set(rest(ARTICLE)),
    states: new Set(rest(STATE)),
    places: new Set(rest(PLACE)),
    stories: new Set(rest(IDS)),
    pages: keys.reduce((pages, key) => Math.max(pages, (pageOf(key) ?? -1) + 1), 0)
  }
}
