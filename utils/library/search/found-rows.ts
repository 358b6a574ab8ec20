import { isNewestFirst } from '../../list-choice'
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
  const byRank = new Map<number, SavedEntry[]>()
  for (const row of rows) {
    const score = scores.get(row.id) ?? (known.has(row.id) || !isRowMet(row, query) ? null : 0)
    if (score === null) continue
    const rank = Math.round(score / STEP)
    const alike = byRank.get(rank)
    if (alike) alike.push(row)
    else byRank.set(rank, [row])
  }
  // Mostly they are in this order already, and sorting all by both would take its time.
  for (const alike of byRank.values()) if (!isNewestFirst(alike)) alike.sort((a, b) => b.savedAt - a.savedAt)
  return [...byRank].sort(([one], [other]) => other - one).flatMap(([, alike]) => alike)
}

function isRowMet({ title, outlet, tags, lang }: SavedEntry, query: Query): boolean {
  const lines = [title, outlet, ...tags]
  return query.every(part => lines.some(line => isMet(line, [part], lang)))
}
