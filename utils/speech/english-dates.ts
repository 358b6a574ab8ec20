import { cardinal, ordinal, year } from './english-numbers'
import { MONTH, monthName, months } from './english-tables'
import type { SpeechRule } from './spoken'

const YEAR = '(\\d{4})(?!\\d)'

/** `15 Nov 2021`, `15th November`. */
const dayFirst: SpeechRule = {
  pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})(?!\\p{L})(?:,? ${YEAR})?`, 'uy'),
  say: ([, day = '', month = '', when], before) => {
    const words = `${/\bthe $/.test(before) ? '' : 'the '}${ordinal(day)} of ${monthName(month)}`
    return isDay(day) ? dated(words, when) : null
  }
}

/** `Nov. 15, 2021`, `November 2021`, `Nov.` alone. */
const monthFirst: SpeechRule = {
  pattern: new RegExp(
    `(?<!\\p{L})(${MONTH})(?!\\p{L})(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.:]\\d))?(?:,? ${YEAR})?`,
    'uy'
  ),
  say: (match, before) => {
    const [written, month = '', day, when] = match
    const isLast = written.endsWith('.') && before.length + written.length === match.input.length
    const isPlain = day === undefined && when === undefined
    // "may" and "march" are words too; a month without its number is read as it stands.
    if (isPlain && monthName(month) === written) return null
    const words = day === undefined ? monthName(month) : `${monthName(month)} ${ordinal(day)}`
    return dated(words, when) + (isLast ? '.' : '')
  }
}

/** `2021-11-15`. */
const iso: SpeechRule = {
  pattern: /(\d{4})-(\d{2})-(\d{2})(?!\d)/uy,
  say: ([, when = '', month = '', day = '']) => {
    const name = months[Number(month) - 1]
    return name && isDay(day) ? `${name} ${ordinal(day)} ${year(when)}` : null
  }
}

/** `15/11/2021`, `11/15/2021`; where either may be the month the numbers are read as they stand. */
const slashed: SpeechRule = {
  pattern: /(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/uy,
  say: ([, first = '', second = '', when = '']) => {
    const [early, late] = [months[Number(first) - 1], months[Number(second) - 1]]
    if (early && late) return `${cardinal(plain(first))} ${cardinal(plain(second))} ${year(when)}`
    if (late && isDay(first)) return `the ${ordinal(first)} of ${late} ${year(when)}`
    return early && isDay(second) ? `${early} ${ordinal(second)} ${year(when)}` : null
  }
}
const plain = (digits: string) => String(Number(digits))

/** `10:30 a.m.`, `5pm`, `10:30`. */
const clock: SpeechRule = {
  pattern: /(\d{1,2})(?:[:.](\d{2}))?(?:\s?([ap])\.?m\b(\.?))(?![\p{L}\d])|(\d{1,2}):(\d{2})(?![\d:])/iuy,
  say: match => {
    const [written, hour, minute, half, , plainHour, plainMinute] = match
    const words = time(hour ?? plainHour ?? '', minute ?? plainMinute)
    if (words === null || !half) return words
    const isLast = written.endsWith('.') && match.index + written.length === match.input.length
    return `${words} ${half.toUpperCase()} M${isLast ? '.' : ''}`
  }
}

/** `1990s`, `the '90s`. */
const decade: SpeechRule = {
  pattern: /['’]?(\d{2}|\d{3}0)s(?!\p{L})/uy,
  say: ([, digits = '']) => {
    const words = digits.length === 2 ? cardinal(digits) : year(digits)
    return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
  }
}

/** `1900` to `2099` and nothing behind it that it could count; `2019–21`. */
const yearAlone: SpeechRule = {
  pattern: /((?:1[5-9]|20)\d{2})(?:[-–—](\d{4}|\d{2}))?(?![\d,%-]*\d|[.]\d|\s?[%°]|\p{L})/uy,
  say: ([, from = '', to]) =>
    to === undefined
      ? year(from)
      : `${year(from)} to ${to.length === 4 ? year(to) : cardinal(String(Number(to)))}`
}

/** In the order in which they are tried. */
export const dateRules = [dayFirst, monthFirst, iso, slashed, clock, decade]
export const yearRules = [yearAlone]

function dated(words: string, when: string | undefined): string {
  return when === undefined ? words : `${words} ${year(when)}`
}

function isDay(day: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31
}

function time(hour: string, minute: string | undefined): string | null {
  if (Number(hour) > 24 || Number(minute ?? 0) > 59) return null
  const hours = cardinal(String(Number(hour)))
  if (minute === undefined) return hours
  if (minute === '00') return `${hours} o’clock`
  return `${hours} ${minute.startsWith('0') ? `oh ${cardinal(minute.slice(1))}` : cardinal(minute)}`
}
