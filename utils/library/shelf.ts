import type { SavedEntry } from './saved'

/** The rows of the pages that a view knows, in the order of the list. */
export interface Shelf {
  /** Puts a page's rows in the place of those that it had. */
  put(page: number, rows: readonly SavedEntry[]): void
  /** The same for what was read from storage: a page that was put since is newer and stays. */
  putRead(page: number, rows: readonly SavedEntry[]): void
  /** All rows, newest first; another array after each change. */
  rows(): SavedEntry[]
  /** How many rows are newer than a moment (epoch milliseconds). */
  newerThan(moment: number): number
}

export function createShelf(): Shelf {
  const pages = new Map<number, readonly SavedEntry[]>()
  let all: SavedEntry[] = []

  const put = (page: number, rows: readonly SavedEntry[]) => {
    const before = new Set(pages.get(page))
    pages.set(page, rows)
    const others = before.size > 0 ? all.filter(row => !before.has(row)) : all
    all = merged(others, [...rows].sort(byNewest))
  }

  return {
    put,
    putRead: (page, rows) => {
      if (!pages.has(page)) put(page, rows)
    },
    rows: () => all,
    newerThan: moment => {
      const end = all.findIndex(row => row.savedAt <= moment)
      return end < 0 ? all.length : end
    }
  }
}

function byNewest(a: SavedEntry, b: SavedEntry): number {
  return b.savedAt - a.savedAt
}

/** Two sorted lists as one; of a pair as new as each other the first list's comes first. */
function merged(one: readonly SavedEntry[], other: readonly SavedEntry[]): SavedEntry[] {
  const rows: SavedEntry[] = []
  let at = 0
  for (const row of other) {
    for (let next = one[at]; next && next.savedAt >= row.savedAt; next = one[at]) {
      rows.push(next)
      at++
    }
    rows.push(row)
  }
  return [...rows, ...one.slice(at)]
}
