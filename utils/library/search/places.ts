import type { Placed } from './index-reader'
import { matchingTerms, type TermRange } from './matching'
import type { Terms } from './postings'
import { VarintReader } from './varints'

/** Where something stands in stories, by their numbers; ascending. */
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
  // Those of several terms came term by term.
  if (isPrefix) for (const own of places.values()) own.sort((a, b) => a - b)
  return places
}

/** The places that are right behind one of those before. */
export function rightBehind(before: Places, places: Places): Places {
  const left = [...places].map(([index, own]) => [index, behind(before.get(index) ?? [], own)] as const)
  return new Map(left)
}

/** Both ascend, so one pass over them does. */
function behind(before: readonly number[], places: readonly number[]): number[] {
  const found: number[] = []
  let at = 0
  for (const place of places) {
    while (at < before.length && (before[at] ?? 0) < place - 1) at++
    if (before[at] === place - 1) found.push(place)
  }
  return found
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
