import { beginning, commonBeginnings } from './buckets'
import type { Terms } from './postings'
import { PREFIX, scaled } from './scores'
import type { SearchedField } from './searched-text'
import { stemsOf } from './stems'
import { pushVarint } from './varints'
import { wordsOf } from './words'

interface Seen {
  /** What it is worth before its repetitions are weighed down. */
  weight: number
  positions: number[]
}

/** BM25's constants: how soon a word's repetition stops counting, and how much the length of its field does. */
const SATURATION = 1.2
const LENGTH = 0.6

/** A form that was made out of a word counts less than the word itself. */
const STEM_WEIGHT = 0.7

/**
 * The terms of one story: its words and their stems, with what each is worth (BM25F, against fixed usual lengths), as
 * those of a chunk with this story alone.
 */
export function storyTerms(fields: readonly SearchedField[], lang: string): Terms {
  const seen = new Map<string, Seen>()
  let position = 0
  for (const field of fields) {
    const lines = field.lines.map(wordsOf)
    const count = lines.reduce((sum, line) => sum + line.length, 0)
    const weight = field.weight / (field.usual ? 1 - LENGTH + (LENGTH * count) / field.usual : 1)
    for (const line of lines) {
      for (const { text } of line) add(seen, text, { weight, position: position++ })
      // A gap, so that no phrase goes over the end of a line.
      position++
    }
  }
  addStems(seen, lang)
  return packed(seen)
}

function add(
  seen: Map<string, Seen>,
  term: string,
  { weight, position }: { weight: number; position: number }
) {
  const known = seen.get(term)
  if (!known) seen.set(term, { weight, positions: [position] })
  else {
    known.weight += weight
    known.positions.push(position)
  }
}

/** Stems have no positions: phrases are met word by word. */
function addStems(seen: Map<string, Seen>, lang: string): void {
  for (const [word, { weight }] of [...seen]) {
    for (const stem of stemsOf(word, lang)) {
      const known = seen.get(stem)
      if (known) known.weight += weight * STEM_WEIGHT
      else seen.set(stem, { weight: weight * STEM_WEIGHT, positions: [] })
    }
  }
}

function packed(seen: Map<string, Seen>): Terms {
  const own = [...seen].map(([term, { weight, positions }]) => ({
    term,
    impact: impactOf(weight),
    positions
  }))
  const sorted = [...own, ...beginningsOf(own)].sort((one, other) => (one.term < other.term ? -1 : 1))
  const bytes: number[] = []
  const ends = sorted.map(({ positions }) => {
    pushVarint(bytes, positions.length)
    let before = 0
    for (const position of positions) {
      pushVarint(bytes, position - before)
      before = position
    }
    return bytes.length
  })
  return {
    postings: {
      terms: `\n${sorted.map(({ term }) => term).join('\n')}\n`,
      ends: Uint32Array.from(sorted, (_, at) => 2 * at + 2),
      postings: Uint8Array.from(sorted.flatMap(({ impact }) => [0, impact]))
    },
    positions: { ends: Uint32Array.from(ends), positions: Uint8Array.from(bytes) }
  }
}

interface OwnTerm {
  term: string
  impact: number
  positions: number[]
}

/** Common beginnings are terms too, worth as much as the best term that begins so. */
function beginningsOf(terms: readonly OwnTerm[]): OwnTerm[] {
  const best = new Map<string, number>()
  for (const { term, impact } of terms) {
    for (const prefix of commonBeginnings(term)) {
      const score = term === prefix ? impact : scaled(impact, PREFIX)
      best.set(prefix, Math.max(best.get(prefix) ?? 0, score))
    }
  }
  return [...best].map(([prefix, impact]) => ({ term: beginning(prefix) ?? prefix, impact, positions: [] }))
}

function impactOf(weight: number): number {
  return Math.max(1, Math.round((255 * weight) / (SATURATION + weight)))
}
