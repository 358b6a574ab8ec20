import type { Placed } from './index-reader'
import { matchingTerms, type TermRange } from './matching'
import type { Terms } from './postings'
import { VarintReader } from './varints'

/** Where something stands in stories, by their numbers. */
export type Places = Map<number, number[]>

/** Where a word stands, or words that begin so, in the stories whose score is not 0. */
export function placesOf(
  rows: readonly Placed<Terms>[],
  { word, isPrefix }: { word: string; isPrefix: boolean },
  scores: Uint8Array
): Places {
  const places: Places = new Map()
  for (const row of rows) {
    const range = matchingTerms(row.postings, word, isPrefix)
    if (range) collect(places, { row, range, scores })
  }
  return places
}

/** The places that are right behind one of those before. */
export function rightBehind(before: Places, places: Places): Places {
  const left = [...places].map(([index, own]) => {
    const ends = new Set(before.get(index))
    return [index, own.filter(place => ends.has(place - 1))] as const
  })
  return new Map(left)
}

interface Collecting {
  row: Placed<Terms>
  range: TermRange
  scores: Uint8Array
}

function collect(places: Places, { row, range, scores }: Collecting): void {
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
    const own = places.get(index) ?? []
    let place = 0
    for (let left = count; left > 0; left--) {
      place += numbers.next()
      own.push(place)
    }
    places.set(index, own)
  }
}
