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
    const before = pages.get(page) ?? []
    pages.set(page, rows)
    all = inPlace(all, before, rows) ?? merged(without(all, before), [...rows].sort(byNewest))
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

/**
 * The list with a page's rows in the place of those before, and those that are new to it; null where some are gone or
 * stand elsewhere now. Most changes are of this kind, and it looks at few rows of a long list.
 */
function inPlace(
  all: readonly SavedEntry[],
  before: readonly SavedEntry[],
  rows: readonly SavedEntry[]
): SavedEntry[] | null {
  const known = new Map(before.map(row => [row.id, row]))
  const next = [...all]
  const fresh: SavedEntry[] = []
  for (const row of rows) {
    const own = known.get(row.id)
    const at = own?.savedAt === row.savedAt ? placeOf(all, own) : -1
    if (at < 0) fresh.push(row)
    else next[at] = row
  }
  if (rows.length - fresh.length < before.length) return null
  return fresh.length > 0 ? merged(next, fresh.sort(byNewest)) : next
}

/** Where a row stands in the sorted list; -1 where it does not. */
function placeOf(rows: readonly SavedEntry[], row: SavedEntry): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.savedAt ?? 0) > row.savedAt) low = middle + 1
    else high = middle
  }
  return rows.indexOf(row, low)
}

function without(all: readonly SavedEntry[], gone: readonly SavedEntry[]): readonly SavedEntry[] {
  const left = new Set(gone)
  return gone.length > 0 ? all.filter(row => !left.has(row)) : all
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
  return rows.concat(at > 0 ? one.slice(at) : one)
}
