import { spreadOf } from './buckets'
import { stemsOf } from './stems'
import { wordsOf } from './words'

/** What was typed, taken apart: each part has to be met. */
export type Query = readonly QueryPart[]

export interface QueryPart {
  /** Folded; several have to follow each other. */
  words: string[]
  /** Whether the last word may go on: "jak" finds "Jakarta". */
  isPrefix: boolean
  /** What finds a single word's other forms; none for several words and for quoted ones. */
  stems: readonly string[]
}

/** Letters from which on a word may be the beginning of one. */
const SHORTEST_PREFIX = 2

/** Buckets of the index that are read for a word that a phrase ends with. */
const MOST_SPREAD = 3

/** Words of a query that are looked at: nobody types more, and a pasted page must not hold up the view. */
const LONGEST = 20

/** Takes apart what was typed: words, "quoted phrases" (the last may still be open), and words like "covid-19". */
export function parseQuery(typed: string): Query {
  const parts = Array.from(typed.slice(0, 500).matchAll(/["“”„]([^"“”„]*)(["“”„]?)|[^\s"“”„]+/g), found => {
    const [text, quoted, end] = found
    const words = wordsOf(quoted ?? text).map(word => word.text)
    return partOf(words, { isQuoted: quoted !== undefined, isOpen: quoted === undefined || end === '' })
  })
  const kept = parts.filter(part => part.words.length > 0).slice(0, LONGEST)
  return isBegun(typed, kept) ? kept.slice(0, -1) : kept
}

/** Whether the last word is a first letter that will go on: until then what stands before it tells more. */
function isBegun(typed: string, parts: Query): boolean {
  const last = parts.at(-1)
  return parts.length > 1 && last?.words.join('').length === 1 && /[\p{L}\p{N}]$/u.test(typed)
}

function partOf(words: string[], { isQuoted, isOpen }: { isQuoted: boolean; isOpen: boolean }): QueryPart {
  const isLastBegun = isOpen && words.length > 1 && words.at(-1)?.length === 1
  const kept = words.slice(0, isLastBegun ? -1 : LONGEST)
  const last = kept.at(-1) ?? ''
  // In a phrase "di" and "me" are words of their own until more is typed: too much begins so.
  const isCommon = kept.length > 1 && spreadOf(last) > MOST_SPREAD
  return {
    words: kept,
    isPrefix: isOpen && !isLastBegun && !isCommon && last.length >= SHORTEST_PREFIX,
    stems: kept.length === 1 && !isQuoted ? stemsOf(last, null) : []
  }
}
