import type { LabelRule } from './rule'

/** Shorter words would meet half of every page; where they have to be a whole line, "Ad" will do. */
const leastLetters = { line: 2, start: 3, anywhere: 3 } as const
const mostCharacters = 80

/** A label's words as rules have them: white space folded, without the colon at its end; inside a line that counts. */
export function labelText({ text, match }: Pick<LabelRule, 'text' | 'match'>): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  return match === 'anywhere' ? folded : folded.replace(/[\s:]+$/, '')
}

/** What is wrong with a label's words, or null. */
export function labelProblem(text: string, match: LabelRule['match']): 'textShort' | 'textLong' | null {
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < leastLetters[match]) return 'textShort'
  return text.length > mostCharacters ? 'textLong' : null
}
