import type { SavedEntry } from '../saved'
import type { Finding } from './find'
import { isMet } from './hits'
import type { Query } from './query'

/** Scores this near to each other are alike: then the newer story comes first. */
const STEP = 0.125

/**
 * The rows that were found, the best first, of equal ones the newest. What the index does not know yet is looked for
 * in the rows themselves: title, outlet and tags.
 */
export function foundRows(
  rows: readonly SavedEntry[],
  { scores, known }: Finding,
  query: Query
): SavedEntry[] {
  const found = rows.flatMap(row => {
    const score = scores.get(row.id) ?? (known.has(row.id) || !isRowMet(row, query) ? null : 0)
    return score === null ? [] : [{ row, rank: Math.round(score / STEP) }]
  })
  found.sort((a, b) => b.rank - a.rank || b.row.savedAt - a.row.savedAt)
  return found.map(({ row }) => row)
}

function isRowMet({ title, outlet, tags, lang }: SavedEntry, query: Query): boolean {
  const lines = [title, outlet, ...tags]
  return query.every(part => lines.some(line => isMet(line, [part], lang)))
}
