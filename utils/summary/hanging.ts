import type { Tongue } from './tongues/tongue'
import { wordsOf } from './words'

/** Whether a sentence is understood only behind the one before it: "Hal itu …", "Ia …", "However, …". */
export function isBound(text: string, tongue: Tongue): boolean {
  const told = withoutQuotations(text)
  return tongue.back.test(told) || isPersonUnnamed(told, tongue)
}

/**
 * The things that a sentence points to ("kasus tersebut") and has not named itself, each by its words: a sentence
 * before it must have one of them.
 */
export function thingsOf(text: string, tongue: Tongue): string[][] {
  return unnamedThings(withoutQuotations(text), tongue)
}

/** Whoever is quoted may say "he": what counts is what the writer says around it. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/g, '“”')
}

/** Whether somebody is meant by "he" or "ia" before the sentence has named anybody. */
function isPersonUnnamed(text: string, tongue: Tongue): boolean {
  const found = tongue.person.exec(text)
  return found !== null && !namesSomebody(text.slice(0, found.index), tongue)
}

/** Whether some words name one who can act: one who begins the sentence, or a capital that is no place or time. */
function namesSomebody(text: string, { opening, locating }: Tongue): boolean {
  const [first = '', ...words] = text.match(PARTS) ?? []
  return (first !== '' && !opening.test(first)) || hasName([first, ...words], locating)
}

/** Words and what parts them; the words of one name follow each other. */
const PARTS = /[\p{L}\p{N}'’-]+|[,;:()–—]/gu

/** Whether a name stands there, other than in the first place and than a place's or a time's. */
function hasName(parts: readonly string[], locating: RegExp): boolean {
  let isLocated = locating.test(parts[0] ?? '')
  return parts.slice(1).some(part => {
    const isCapital = /^\p{Lu}/u.test(part)
    const isName = isCapital && !isLocated && !locating.test(part)
    // The words of one name share what stands before the first: "di Tanah Abang".
    isLocated = locating.test(part) || (isCapital && isLocated)
    return isName
  })
}

/** The things that are pointed to, without those that the sentence itself has named before. */
function unnamedThings(text: string, { thing, empty, locating }: Tongue): string[][] {
  return [...text.matchAll(thing)].flatMap(found => {
    const name = wordsOf(found[1] ?? '').filter(word => !empty.has(word))
    const before = text.slice(0, found.index)
    // "Maria Sharapova mundur, kata mantan juara itu": another name for the one before.
    if (hasName(before.match(PARTS) ?? [], locating)) return []
    const named = wordsOf(before.slice(0, before.length - (found[1]?.length ?? 0) - 1))
    return name.length === 0 || name.some(word => named.includes(word)) ? [] : [name]
  })
}
