import { type Article, articleText } from './article'

/** The words alone, in lower case: what is left where only marks and spaces differ. */
export function bareWords(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()
}

/** The part of the first words, each counted once, that stand among the second. */
export function sharedWords(words: readonly string[], among: readonly string[]): number {
  const distinct = new Set(words)
  const others = new Set(among)
  return [...distinct].filter(word => others.has(word)).length / distinct.size
}

/** Whether the first title is, in the main, the second with or without a few words; null where one has none. */
export function isLikeTitle(title: string, other: string): boolean | null {
  const [a, b] = [bareWords(title), bareWords(other)]
  if (a === '' || b === '') return null
  return a.includes(b) || b.includes(a) || sharedWords(a.split(' '), b.split(' ')) >= LIKE_TITLE
}

const LIKE_TITLE = 0.6

/**
 * Whether two readings of one address are readings of one story: their titles are alike, or a good part of the shorter
 * text stands in the longer. A site may use an address again, or write a new story into it; where one of them has no
 * text there is nothing to tell them apart by.
 */
export function isLikeStory(one: Article, other: Article): boolean {
  if (isLikeTitle(one.title, other.title)) return true
  const [shorter, longer] = [one, other].map(linesOf).sort((a, b) => lengthOf(a) - lengthOf(b))
  if (!shorter || !longer || shorter.length === 0) return true
  const known = new Set(longer)
  return lengthOf(shorter.filter(line => known.has(line))) >= lengthOf(shorter) * LIKE_TEXT
}

const LIKE_TEXT = 0.3

function linesOf(article: Article): string[] {
  return articleText(article)
    .split('\n')
    .map(bareWords)
    .filter(line => line !== '')
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0)
}
