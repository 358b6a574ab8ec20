/** Keys of the reading list in `storage.local`. */

/** Rows in a page of the index. */
export const PAGE_ROWS = 100

const ARTICLE = 'article:'
const STATE = 'state:'
const INDEX = 'index:'

export const articleKey = (id: string) => `${ARTICLE}${id}`
export const stateKey = (id: string) => `${STATE}${id}`
export const indexKey = (page: number) => `${INDEX}${page}`

export const isIndexKey = (key: string) => key.startsWith(INDEX)

/** The ids and index pages that a list of storage keys tells of. */
export function sortKeys(keys: readonly string[]): {
  articles: Set<string>
  states: string[]
  pages: number
} {
  const rest = (prefix: string) =>
    keys.filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
  const numbers = rest(INDEX).map(Number).filter(Number.isSafeInteger)
  return { articles: new Set(rest(ARTICLE)), states: rest(STATE), pages: Math.max(-1, ...numbers) + 1 }
}
