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
    const found = query.flatMap((part, number) => {
      const length = metLength(part, words.slice(at, at + part.words.length), lang)
      return length > 0 ? [{ length, number }] : []
    })
    const longest = found.toSorted((a, b) => b.length - a.length)[0]
    const [first, last] = [words[at], words[at + (longest?.length ?? 1) - 1]]
    if (longest && first && last) hits.push({ start: first.start, end: last.end, part: longest.number })
    at += longest?.length ?? 1
  }
  return hits
}

/** Whether a text meets the whole query. */
export function isMet(text: string, query: Query, lang: string): boolean {
  return query.every(part => hitsIn(text, [part], lang).length > 0)
}

/** How many of the words that follow meet the part: all that it has, or none. */
function metLength({ words, isPrefix, stems }: QueryPart, texts: readonly Word[], lang: string): number {
  if (texts.length < words.length) return 0
  const isWordMet = (text: string, at: number) =>
    text === words[at] || (isPrefix && at === words.length - 1 && text.startsWith(words[at] ?? ''))
  if (texts.every(({ text }, at) => isWordMet(text, at))) return words.length
  if (words.length > 1) return 0
  const [{ text } = { text: '' }] = texts
  const forms = stemsOf(text, lang)
  return stems.includes(text) || forms.some(form => isWordMet(form, 0) || stems.includes(form)) ? 1 : 0
}
