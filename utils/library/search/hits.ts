import type { Query, QueryPart } from './query'
import { stemsOf } from './stems'
import { type Word, wordsOf } from './words'

/** Part of a text that was sought, and by which part of the query. */
export interface Hit {
  start: number
  end: number
  part: number
}

/** What in a text meets a part of the query, in order, without overlaps. `lang`: the text's BCP 47 tag. */
export function hitsIn(text: string, query: Query, lang: string): Hit[] {
  const words = wordsOf(text)
  const hits: Hit[] = []
  for (let at = 0; at < words.length; ) {
    const { length, part } = longestMet(query, { words, at, lang })
    const [first, last] = [words[at], words[at + length - 1]]
    if (length > 0 && first && last) hits.push({ start: first.start, end: last.end, part })
    at += length || 1
  }
  return hits
}

/** Whether a text meets the whole query. */
export function isMet(text: string, query: Query, lang: string): boolean {
  return query.every(part => hitsIn(text, [part], lang).length > 0)
}

interface Place {
  words: readonly Word[]
  at: number
  lang: string
}

/** The part of the query that is met by the most words from a place on; a length of 0 where none is. */
function longestMet(query: Query, place: Place): { length: number; part: number } {
  const longest = { length: 0, part: 0 }
  for (const [number, part] of query.entries()) {
    if (part.words.length <= longest.length || !isMetAt(part, place)) continue
    longest.length = part.words.length
    longest.part = number
  }
  return longest
}

/** Whether the words from a place on meet all that the part has. */
function isMetAt(part: QueryPart, { words, at, lang }: Place): boolean {
  const texts = part.words
  const text = words[at]?.text ?? ''
  if (texts.length === 1) return isWordMet(part, 0, text) || isFormMet(part, text, lang)
  return texts.every((_, next) => isWordMet(part, next, words[at + next]?.text ?? ''))
}

function isWordMet({ words, isPrefix }: QueryPart, at: number, text: string): boolean {
  const word = words[at] ?? ''
  return text === word || (isPrefix && at === words.length - 1 && text.startsWith(word))
}

function isFormMet(part: QueryPart, text: string, lang: string): boolean {
  const { stems } = part
  const forms = stemsOf(text, lang)
  return stems.includes(text) || forms.some(form => isWordMet(part, 0, form) || stems.includes(form))
}
