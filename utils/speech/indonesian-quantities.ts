import { cardinal, decimal, digitwise, ordinal } from './indonesian-numbers'
import { ROMAN, romanDigits } from './roman'
import {
  cardinalAfter,
  currencies,
  measureWords,
  oneOf,
  ordinalAfter,
  scales,
  scoreWords,
  units
} from './speech-tables'
import type { SpeechRule } from './spoken'

const NUMBER = '\\d+(?:\\.\\d+)*(?:,\\d+)?'
const TO = '\\s?[-–—]\\s?'
const UNITS = oneOf(units.keys())
const CURRENCIES = oneOf(currencies.keys())
const SCALES = oneOf(scales.keys())

const sticky = (source: string) => new RegExp(source, 'uy')

/** `Rp 1,09 triliun`, `US$5-7 juta`, `Rp 50.000,-`. */
const money: SpeechRule = {
  pattern: sticky(
    `(${CURRENCIES})\\s?(${NUMBER})(?:${TO}(?:${CURRENCIES})?\\s?(${NUMBER}))?(?:,-)?(?:\\s?(${SCALES})(?!\\p{L}))?`
  ),
  say: ([, currency = '', from = '', to, scale = '']) =>
    [
      decimal(from.replace(/,00$/, '')),
      to === undefined ? '' : `sampai ${decimal(to.replace(/,00$/, ''))}`,
      scales.get(scale) ?? '',
      currencies.get(currency) ?? ''
    ]
      .filter(words => words !== '')
      .join(' ')
}

/** `1,09%`, `5–10 km`, `35 °C`, and `m²` where it stands alone. */
const measured: SpeechRule = {
  pattern: sticky(`(${NUMBER})(?:${TO}(${NUMBER}))?\\s?(${UNITS})(?![\\p{L}\\p{N}])`),
  say: ([, from = '', to, unit = '']) =>
    [decimal(from), to === undefined ? '' : `sampai ${decimal(to)}`, units.get(unit) ?? '']
      .filter(words => words !== '')
      .join(' ')
}

/** Without its number: `per kg`, `/kg`, `m²`. */
const unit: SpeechRule = {
  pattern: sticky(
    `(?:(/)|(?<=[Pp]er ))(${UNITS})(?![\\p{L}\\p{N}])|(${oneOf([...units.keys()].filter(name => /[²³\d/]/.test(name)))})(?![\\p{L}\\p{N}])`
  ),
  say: ([, slash, behind, alone = '']) => {
    const words = units.get(behind ?? alone) ?? null
    return slash ? ` per ${words}` : words
  }
}

/** Read digit by digit, a pause between the groups. */
const telephone: SpeechRule = {
  pattern:
    /(\+\d{1,3}(?:[ -]?\d{2,3}(?=[ -]))?|\(?0\d{2,4}\)?)[ -]?(\d{3,4})[ -]?(\d{3,5})(?:[ -]?(\d{2,4}))?(?![\d,.]*\d)/uy,
  say: ([, ...groups]) =>
    groups
      .filter(group => group !== undefined)
      .map(group => (group.startsWith('+') ? 'plus ' : '') + digitwise(group.replace(/\D/g, '')))
      .join(', ')
}

/** `4-3-3`, `110-220-330`. */
const chain: SpeechRule = {
  pattern: /\d{1,4}(?:-\d{1,4}){2,}(?!\d)/uy,
  say: ([numbers]) => numbers.split('-').map(cardinal).join(' ')
}

/** `2-1` is a score, `5-10` a range: the words around it tell, or the greater number standing first. */
const pair: SpeechRule = {
  pattern: sticky(`(${NUMBER})${TO}(${NUMBER})(?![\\p{L}\\p{N}])`),
  say: (match, before) => {
    const [written, from = '', to = ''] = match
    const isShort = /^\d{1,3}$/.test(from) && /^\d{1,3}$/.test(to)
    const isMeasure = measure.test(match.input.slice(match.index + written.length))
    const isScore = Number(from) >= Number(to) || (score.test(before.slice(-60)) && !isMeasure)
    return `${decimal(from)}${isShort && isScore ? '' : ' sampai'} ${decimal(to)}`
  }
}
const score = new RegExp(`(?<!\\p{L})(?:${oneOf(scoreWords)})(?!\\p{L})[^.;]*$`, 'u')
const measure = new RegExp(`^ (?:${oneOf(measureWords)})(?!\\p{L})`, 'u')

/** `RT 05/RW 03`, `RT 003/05`. */
const neighbourhood: SpeechRule = {
  pattern: /RT[ .]*(\d+) ?\/ ?(?:RW[ .]*)?(\d+)(?!\d)/uy,
  say: ([, rt = '', rw = '']) => `er te ${cardinal(String(Number(rt)))} er we ${cardinal(String(Number(rw)))}`
}

/** `1/2`, `24/7`; `2023/2024` are two years, `No. 35/2021` has one. */
const fraction: SpeechRule = {
  pattern: /(\d+)\/(\d+)(?![\p{L}\p{N}/])/uy,
  say: ([written, upper = '', lower = '']) => {
    const named = { '1/2': 'setengah', '1/4': 'seperempat', '3/4': 'tiga perempat', '1/3': 'sepertiga' }[
      written
    ]
    if (named) return named
    if (upper.length === 4) return `${cardinal(upper)} ${cardinal(lower)}`
    return `${cardinal(upper)} ${lower.length === 4 ? 'tahun' : 'per'} ${cardinal(lower)}`
  }
}

/** `ke-76`, `ke-XIV`. */
const inOrder: SpeechRule = {
  pattern: sticky(`ke-(?:(\\d+)|(?=[IVXLCDM])(${ROMAN}))(?![\\p{L}\\p{N}])`),
  say: ([, digits, roman = '']) => ordinal(digits ?? romanDigits(roman))
}

/** `1990-an`. */
const about: SpeechRule = {
  pattern: /(\d+(?:\.\d{3})*)-?an(?!\p{L})/uy,
  say: ([, digits = '']) => `${cardinal(digits.replaceAll('.', ''))}an`
}

/** `Pasal XIV`, `Paus Yohanes Paulus II`: only behind the words that are followed by them. */
const roman: SpeechRule = {
  pattern: sticky(`(?=[IVXLCDM])(${ROMAN})(?![\\p{L}\\p{N}.])`),
  say: ([, numeral = ''], before) => {
    if (after(cardinalAfter).test(before)) return cardinal(romanDigits(numeral))
    return after(ordinalAfter).test(before) ? ordinal(romanDigits(numeral)) : null
  }
}
const endings = new Map<readonly string[], RegExp>()
function after(words: readonly string[]): RegExp {
  const known = endings.get(words) ?? new RegExp(`(?<!\\p{L})(?:${oneOf(words)})\\s$`, 'u')
  endings.set(words, known)
  return known
}

/** `M 5,4`: an earthquake's. */
const magnitude: SpeechRule = {
  pattern: /M ?(\d+)[.,](\d+)(?!\d|[.,]\d)/uy,
  say: ([, whole = '', part = '']) => `magnitudo ${decimal(`${whole},${part}`)}`
}

/** Its number is said by whatever rule fits that. */
const minus: SpeechRule = { pattern: /(?<=^|[\s(])[-−](?=\d)/uy, say: () => 'minus ' }

const plain: SpeechRule = {
  pattern: sticky(`${NUMBER}(?!\\p{L})`),
  say: ([number]) => decimal(number)
}

/** In the order in which they are tried. */
export const firstRules = [money, telephone, neighbourhood]

/** Tried after dates and times. */
export const quantityRules = [minus, measured, unit, magnitude, inOrder, about, chain, pair, fraction, roman]

/** Tried after names: the digits of `G20` are said with their letter. */
export const numberRules = [plain]
