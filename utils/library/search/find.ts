import { IndexReader } from './index-reader'
import { partScores } from './part-scores'
import type { Query } from './query'

/** What the index finds. */
export interface Finding {
  /** The stories that meet every part of the query, by id, with their worth: the higher the better. */
  scores: Map<string, number>
  /** All stories that the index knows: of others it cannot say anything. */
  known: ReadonlySet<string>
  /** How many stories wait to be indexed. */
  waiting: number
}

/** Reads ahead what every search needs, so that the first letter does not wait for it. */
export async function prepareToFind(): Promise<void> {
  await IndexReader.open()
}

/** Asks the index. Rejects where the browser gives no database. */
export async function find(query: Query): Promise<Finding> {
  const reader = await IndexReader.open()
  const { ids, known } = reader.layout
  const waiting = reader.waiting()
  const totals = new Float64Array(ids.length)
  const met = new Uint8Array(ids.length)
  const all = await Promise.all(query.map(part => partScores(reader, part)))
  for (const [at, scores] of all.entries()) {
    const worth = rarity(scores, ids)
    for (const [index, score] of scores.entries()) {
      if (score === 0 || met[index] !== at) continue
      met[index] = at + 1
      totals[index] = (totals[index] ?? 0) + score * worth
    }
  }
  const scores = new Map<string, number>()
  for (const [index, id] of ids.entries()) {
    if (id !== null && met[index] === query.length) scores.set(id, totals[index] ?? 0)
  }
  return { scores, known, waiting: await waiting }
}

/** BM25's weight of a word by how few stories have it. */
function rarity(scores: Uint8Array, ids: readonly (string | null)[]): number {
  let count = 0
  for (const [index, score] of scores.entries()) if (score > 0 && ids[index] !== null) count++
  return Math.log(1 + (ids.length - count + 0.5) / (count + 0.5))
}
