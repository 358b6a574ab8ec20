import { IndexReader } from './index-reader'
import { partScores } from './part-scores'
import type { Query } from './query'

/** What the index finds. */
export interface Finding {
  /** By id, the worth of each story that meets every part of the query: the higher the better. */
  scores: Pick<ReadonlyMap<string, number>, 'get'>
  /** All stories that the index knows, by id: of others it cannot say anything. */
  known: Pick<ReadonlyMap<string, number>, 'has'>
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
  const { ids, numbers } = reader.layout
  const waiting = reader.waiting()
  const totals = new Float64Array(ids.length)
  const met = new Uint8Array(ids.length)
  const all = await Promise.all(query.map(part => partScores(reader, part)))
  // Plain loops, and no list of what was found by id: what a key leaves to collect, the next one waits for.
  for (const [at, scores] of all.entries()) {
    const worth = rarity(scores, ids)
    for (let index = 0; index < ids.length; index++) {
      const score = scores[index] ?? 0
      if (score === 0 || met[index] !== at) continue
      met[index] = at + 1
      totals[index] = (totals[index] ?? 0) + score * worth
    }
  }
  const get = (id: string) => {
    const index = numbers.get(id)
    return index !== undefined && met[index] === query.length ? totals[index] : undefined
  }
  return { scores: { get }, known: numbers, waiting: await waiting }
}

/** BM25's weight of a word by how few stories have it. */
function rarity(scores: Uint8Array, ids: readonly (string | null)[]): number {
  let count = 0
  for (let index = 0; index < ids.length; index++) if (scores[index] && ids[index] !== null) count++
  return Math.log(1 + (ids.length - count + 0.5) / (count + 0.5))
}
