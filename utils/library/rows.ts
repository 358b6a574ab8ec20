import { indexKey, PAGE_ROWS } from './keys'
import type { SavedEntry } from './saved'

/** The index's pages by number. Never changed in place: a page that is another array is a page to write. */
export type Pages = readonly (readonly SavedEntry[])[]

/** Puts a row in the place of the one with its id; a new one in the first page that has room. */
export function putRow(pages: Pages, row: SavedEntry): Pages {
  if (pages.some(rows => rows.some(other => other.id === row.id)))
    return changeRows(pages, new Map([[row.id, row]]))
  const free = pages.findIndex(rows => rows.length < PAGE_ROWS)
  if (free === -1) return [...pages, [row]]
  return pages.map((rows, page) => (page === free ? [...rows, row] : rows))
}

/** Changes some fields of the rows with these ids. */
export function changeRows(pages: Pages, changes: ReadonlyMap<string, Partial<SavedEntry>>): Pages {
  const isMeant = (row: SavedEntry) => changes.has(row.id)
  return pages.map(rows =>
    rows.some(isMeant) ? rows.map(row => ({ ...row, ...changes.get(row.id) })) : rows
  )
}

/** Leaves only the rows that pass. */
export function keepRows(pages: Pages, isKept: (row: SavedEntry) => boolean): Pages {
  return pages.map(rows => {
    const kept = rows.filter(isKept)
    return kept.length < rows.length ? kept : rows
  })
}

/** The pages that `storage.local.set()` has to write to come from one state of the index to another. */
export function changedPages(before: Partial<Pages>, after: Pages): Record<string, readonly SavedEntry[]> {
  const changed = after.flatMap((rows, page) =>
    rows === before[page] ? [] : [[indexKey(page), rows] as const]
  )
  return Object.fromEntries(changed)
}
