import type { Postings } from './postings'

/** Terms that follow each other, by their numbers: from the first on, without the last. */
export interface TermRange {
  first: number
  end: number
}

/** The terms that begin so, or are just that; null where there are none. */
export function matchingTerms(row: Postings, sought: string, isPrefix: boolean): TermRange | null {
  const { terms, ends } = row
  const line = isPrefix ? `\n${sought}` : `\n${sought}\n`
  const from = terms.indexOf(line)
  if (from === -1) return null
  if (!isPrefix) return oneTerm(lineBreaks(terms, 0, from))
  // The terms are in order: the last that begins so ends the run. Often that is all of them.
  const last = terms.lastIndexOf(line)
  const first = lineBreaks(terms, 0, from)
  const isToEnd = terms.indexOf('\n', last + 1) === terms.length - 1
  return { first, end: isToEnd ? ends.length : first + lineBreaks(terms, from, last) + 1 }
}

const oneTerm = (at: number): TermRange => ({ first: at, end: at + 1 })

/** Line breaks in a part of the text, that at its end left out. */
function lineBreaks(text: string, from: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}
