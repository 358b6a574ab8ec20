import abbreviationRows from '../../seeds/abbreviations/id.json'
import tables from '../../seeds/speech/id.json'
import { escapeRegExp } from '../escape-reg-exp'

/** A known abbreviation: `seeds/abbreviations/<lang>.json`. */
export interface Abbreviation {
  short: string
  full: string
  field: string
  /** `spelt` letter by letter, read as a `word`, or the words themselves. */
  spoken: string
}

export const abbreviations: readonly Abbreviation[] = abbreviationRows

/** Words, letters and signs of Indonesian speech. */
export const { months, cardinalAfter, ordinalAfter, scoreWords, measureWords } = tables
export const letters = new Map(Object.entries(tables.letters))
export const currencies = new Map(Object.entries(tables.currencies))
export const scales = new Map(Object.entries(tables.scales))
export const units = new Map(Object.entries(tables.units))
export const shortened = new Map(Object.entries(tables.shortened))
export const signs = new Map(Object.entries(tables.signs))

/** An alternation of literal words, the longest first, so that `km/jam` is met before `km`. */
export function oneOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|')
}

/** Letter by letter: `KPK` → `ka pe ka`. */
export function spelt(text: string): string {
  return [...text.toUpperCase()].map(letter => letters.get(letter) ?? letter).join(' ')
}
