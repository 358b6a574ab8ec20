import type { Placed } from './index-reader'
import { matchingTerms, type TermRange } from './matching'
import type { Terms } from './postings'
import { VarintReader } from './varints'

interface Sought {
  word: string
  isPrefix: boolean
}

/** Where words that follow each other end, story by story, in one list: an array for each story is slow to make. */
interface Places {
  /** By the story's number: where its places begin in `all`, and where they end. */
  starts: Uint32Array
  ends: Uint32Array
  /** Of each story ascending. */
  all: number[]
}

/** Takes the scores of those stories away in which the words do not stand one behind the other; only the last may go on. */
export function keepPhrases(
  scores: Uint8Array,
  words: readonly Sought[],
  rows: readonly (readonly Placed<Terms>[])[]
): void {
  let before: Places | null = null
  for (const [at, word] of words.entries()) {
    const next: Places = {
      starts: new Uint32Array(scores.length),
      ends: new Uint32Array(scores.length),
      all: []
    }
    for (const row of rows[at] ?? []) {
      const range = matchingTerms(row.postings, word.word, word.isPrefix)
      if (range) follow({ row, range, scores, before, next })
    }
    for (let index = 0; index < scores.length; index++) if (next.ends[index] === 0) scores[index] = 0
    before = next
  }
}

interface Following {
  row: Placed<Terms>
  range: TermRange
  scores: Uint8Array
  before: Places | null
  next: Places
}

/**
 * Notes where the words of a row stand right behind what was found before. Of the last word, which alone may have
 * several terms, it only counts whether there is a place: those of a story's other terms need not stand together.
 */
function follow({ row, range, scores, before, next }: Following): void {
  const { postings, ends } = row.postings
  const numbers = new VarintReader(row.positions.positions, row.positions.ends[range.first - 1] ?? 0)
  const end = ends[range.end - 1] ?? 0
  for (let at = ends[range.first - 1] ?? 0; at < end; at += 2) {
    const index = row.start + (postings[at] ?? 0)
    const count = numbers.next()
    if (!scores[index]) {
      numbers.skip(count)
      continue
    }
    const start = next.all.length
    let near = before ? (before.starts[index] ?? 0) : 0
    const last = before ? (before.ends[index] ?? 0) : 0
    let place = 0
    for (let left = count; left > 0; left--) {
      place += numbers.next()
      // Both ascend, so one pass over them does.
      while (before && near < last && (before.all[near] ?? 0) < place - 1) near++
      if (!before || (near < last && before.all[near] === place - 1)) next.all.push(place)
    }
    if (next.all.length === start) continue
    next.starts[index] = start
    next.ends[index] = next.all.length
  }
}
