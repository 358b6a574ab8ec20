import abbreviationRows from '../../seeds/abbreviations/en.json'
import tables from '../../seeds/speech/en.json'
import { type Abbreviation, oneOf } from './speech-tables'

export const englishAbbreviations: readonly Abbreviation[] = abbreviationRows

/** Words, letters and signs of English speech. */
export const { months, cardinalAfter, ordinalAfter, scoreWords } = tables
export const shortMonths = new Map(Object.entries(tables.shortMonths))
export const currencies = new Map(Object.entries(tables.currencies))
export const scales = new Map(Object.entries(tables.scales))
export const units = new Map(Object.entries(tables.units))
export const shortened = new Map(Object.entries(tables.shortened))
export const signs = new Map(Object.entries(tables.signs))

/** `Nov`, `Nov.`, `November`. */
export const MONTH = `(?:(?:${oneOf(shortMonths.keys())})\\.?|${oneOf(months)})`

export function monthName(written: string): string {
  return shortMonths.get(written.replace('.', '')) ?? written
}

/** Letter by letter: `FBI` → `F B I`, which English voices read right. */
export function spelt(text: string): string {
  return [...text.toUpperCase()].join(' ')
}
