import { cardinal, decimal, digitwise, ordinal } from './english-numbers'
import { cardinalAfter, currencies, ordinalAfter, scales, scoreWords, units } from './english-tables'
import { ROMAN, romanDigits } from './roman'
import { oneOf } from './speech-tables'
import type { SpeechRule } from './spoken'

const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)*'
const TO = '\\s?[-–—]\\s?'
const CURRENCIES = oneOf(currencies.keys())

const sticky = (source: string) => new RegExp(source, 'uy')

/** `$1.09bn`, `£50–60 million`, `$1`. */
const money: SpeechRule = {
  pattern: sticky(
    `(${CURRENCIES})\\s?(${NUMBER})(?:${TO}(?:${CURRENCIES})?(${NUMBER}))?(?:[\\s-]?(${oneOf(scales.keys())})(?!\\p{L}))?`
  ),
  say: ([written, currency = '', from = '', to, scale = '']) => {
    const [one = '', many = ''] = currencies.get(currency) ?? []
    const isOne = from === '1' && to === undefined && scale === ''
    // `a $5-million plan`: as it counts what follows, it has no plural.
    const name = isOne || /-\p{L}+$/u.test(written) ? one : many
    const range = to === undefined ? sum(from) : `${sum(from)} to ${sum(to)}`
    return [range, scales.get(scale) ?? '', name].filter(words => words !== '').join(' ')
  }
}
const sum = (written: string) => decimal(written.replace(/\.00$/, ''))

const measured: SpeechRule = {
  pattern: sticky(`(${NUMBER})(?:${TO}(${NUMBER}))?[\\s-]?(${oneOf(units.keys())})(?![\\p{L}\\p{N}])`),
  say: ([, from = '', to, unit = '']) =>
    `${decimal(from)}${to === undefined ? '' : ` to ${decimal(to)}`} ${units.get(unit)}`
}

/** `per km²`, `m²` where it stands alone. */
const unit: SpeechRule = {
  pattern: sticky(
    `(?<![\\p{L}\\p{N}])(${oneOf([...units.keys()].filter(name => /[²³]/.test(name)))})(?![\\p{L}\\p{N}])`
  ),
  say: ([, name = ''], before) => {
    const words = units.get(name) ?? null
    return /\b(?:per|a) $/.test(before) ? (words?.replace(/s$/, '') ?? null) : words
  }
}

/** `1.2bn`, `30k`. */
const scaled: SpeechRule = {
  pattern: sticky(`(${NUMBER})(bn|mn|tn|k|K|m|M|B)(?![\\p{L}\\p{N}])`),
  say: ([, number = '', scale = '']) => `${decimal(number)} ${scales.get(scale)}`
}

/** Read digit by digit, a pause between the groups. */
const telephone: SpeechRule = {
  pattern: /(\+\d{1,3})?[ -]?\(?(\d{3})\)?[ -](\d{3})[ -](\d{4})(?!\d)/uy,
  say: ([, country, ...groups]) =>
    [...(country ? [`plus ${digitwise(country.slice(1))}`] : []), ...groups.map(digitwise)].join(', ')
}

/** `+44 20 7946 0000`. */
const telephoneAbroad: SpeechRule = {
  pattern: /\+(\d{1,3})((?:[ -]\(?\d{2,5}\)?){2,4})(?!\d)/uy,
  say: ([, country = '', rest = '']) =>
    [`plus ${digitwise(country)}`, ...(rest.match(/\d+/g) ?? []).map(digitwise)].join(', ')
}

/** `4-3-3`, `911-2-15`. */
const chain: SpeechRule = {
  pattern: /\d{1,4}(?:[-–]\d{1,4}){2,}(?!\d)/uy,
  say: ([numbers]) => numbers.split(/[-–]/).map(cardinal).join(' ')
}

/** `2–1` is a score, `5–10` a range: the words around it tell, or the greater number standing first. */
const pair: SpeechRule = {
  pattern: sticky(`(${NUMBER})${TO}(${NUMBER})(?![\\p{L}\\p{N}])`),
  say: ([, from = '', to = ''], before) => {
    const isScore = Number(from) >= Number(to) || score.test(before.slice(-60))
    return `${decimal(from)} ${isScore ? '' : 'to '}${decimal(to)}`
  }
}
const score = new RegExp(`(?<!\\p{L})(?:${oneOf(scoreWords)})(?!\\p{L})[^.;]{0,20}$`, 'u')

const fraction: SpeechRule = {
  pattern: /(\d+)\/(\d+)(?![\p{L}\p{N}/])/uy,
  say: ([written, upper = '', lower = '']) => {
    const names: Record<string, string> = {
      '1/2': 'one half',
      '1/4': 'one quarter',
      '3/4': 'three quarters',
      '1/3': 'one third',
      '2/3': 'two thirds'
    }
    return (
      names[written] ??
      `${cardinal(upper)} ${written === '24/7' || written === '9/11' ? '' : 'over '}${cardinal(lower)}`
    )
  }
}

/** `1st`, `22nd`. */
const inOrder: SpeechRule = {
  pattern: /(\d+)(?:st|nd|rd|th)(?!\p{L})/uy,
  say: ([, digits = '']) => ordinal(digits)
}

/** `Elizabeth II`, `World War II`: only behind the words that are followed by them. */
const roman: SpeechRule = {
  pattern: sticky(`(?=[IVXLCDM])(${ROMAN})(?![\\p{L}\\p{N}])`),
  say: ([, numeral = ''], before) => {
    if (behindCardinal.test(before)) return cardinal(romanDigits(numeral))
    return behindOrdinal.test(before) ? `the ${ordinal(romanDigits(numeral))}` : null
  }
}
const behindCardinal = new RegExp(`(?<!\\p{L})(?:${oneOf(cardinalAfter)})\\s$`, 'u')
const behindOrdinal = new RegExp(`(?<!\\p{L})(?:${oneOf(ordinalAfter)})\\s$`, 'u')

const minus: SpeechRule = { pattern: /(?<=^|[\s(])[-−](?=\d)/uy, say: () => 'minus ' }

const plain: SpeechRule = { pattern: sticky(`${NUMBER}(?!\\p{L})`), say: ([number]) => decimal(number) }

/** In the order in which they are tried. */
export const firstRules = [money, telephone, telephoneAbroad]

/** Tried after dates. */
export const quantityRules = [minus, measured, unit, scaled, inOrder]

/** Tried after years: `2019–21` is no score. */
export const pairRules = [chain, pair, fraction, roman]

/** Tried after names: the digits of `G20` are said with their letter. */
export const numberRules = [plain]
