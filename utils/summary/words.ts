import { wordsIn } from '../segmenter'

/** Writings that set no blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The words of a text, in small letters. */
export function wordsOf(text: string): string[] {
  if (UNSPACED.test(text)) {
    const small = text.toLowerCase()
    return wordsIn(small, 'und').map(({ start, end }) => small.slice(start, end))
  }
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Number of words; the same as `wordsOf(text).length`, without the list. */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) return wordsOf(text).length
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) count++
  return count
}

/** How much of the smaller of two sets of words is in the other, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}

/** Whether two sentences say the same, by the words that carry their sense. */
export function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const least = Math.min(a.size, b.size)
  return least > 0 && overlap(a, b) >= (least < 5 ? 1 : SAME)
}

/** Two reports of one event in other words share about this part of their words; two of its sides rarely do. */
const SAME = 0.7

/** How much two sets of words are the same, 0 to 1: what they share, as a part of the larger. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (overlap(a, b) * Math.min(a.size, b.size)) / Math.max(1, a.size, b.size)
}
