import { cardinal } from './indonesian-numbers'
import { months } from './speech-tables'
import type { SpeechRule } from './spoken'

/** `15/11/2021`, `15-11-21`, `13-15/11/2021`. */
const written: SpeechRule = {
  pattern: /(?:(\d{1,2})[-–])?(\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d{2})(?![\d.,/-]*\d)/uy,
  say: ([, from, day = '', , month = '', year = '']) => {
    const words = dayAndMonth(day, month)
    if (!words) return null
    return `${from ? `${cardinal(plain(from))} sampai ` : ''}${words} ${cardinal(fullYear(year))}`
  }
}

/** `2021-11-15`. */
const iso: SpeechRule = {
  pattern: /(\d{4})-(\d{2})-(\d{2})(?!\d)/uy,
  say: ([, year = '', month = '', day = '']) => {
    const words = dayAndMonth(day, month)
    return words && `${words} ${cardinal(year)}`
  }
}

/** `Senin (15/11)`: a fraction anywhere else. */
const short: SpeechRule = {
  pattern: /(\d{1,2})\/(\d{1,2})(?![\d/])/uy,
  say: ([, day = '', month = ''], before) => (dated.test(before) ? dayAndMonth(day, month) : null)
}
const dated = /(?:\(|(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum'at|Sabtu|Minggu|[Tt]anggal),? \(?)$/

/** `pukul 10.30`, `10:30`, `08.00–12.00 WIB`. */
const clock: SpeechRule = {
  pattern:
    /(\d{1,2})([.:])(\d{2})(?:\2(\d{2}))?(?:\s?[-–]\s?(\d{1,2})[.:](\d{2}))?(?![\d:])(?!\.\d)(?=(\s?(?:WIB|WITA|WIT|GMT)(?!\p{L}))?)/uy,
  say: ([, hour = '', mark, minute = '', second, endHour, endMinute, zone], before) => {
    // Decimals have a comma: two digits about a point are a time of day.
    const isTold =
      mark === ':' ||
      hour.length === 2 ||
      [zone, endHour].some(part => part !== undefined) ||
      /(?:pukul|jam) $/i.test(before)
    const from = isTold ? time(hour, minute, second) : null
    if (!from || endHour === undefined || endMinute === undefined) return from
    const to = time(endHour, endMinute)
    return to && `${from} sampai ${to}`
  }
}

/** In the order in which they are tried. */
export const dateRules = [written, iso, short, clock]

function dayAndMonth(day: string, month: string): string | null {
  const name = months[Number(month) - 1]
  const isDay = Number(day) >= 1 && Number(day) <= 31
  return name && isDay ? `${cardinal(plain(day))} ${name}` : null
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return `${Number(year) > 50 ? '19' : '20'}${year}`
}

function time(hour: string, minute: string, second?: string): string | null {
  if (Number(hour) > 24 || Number(minute) > 59) return null
  const seconds = second === undefined || second === '00' ? '' : `lewat ${cardinal(plain(second))} detik`
  const words = [cardinal(plain(hour)), minute === '00' ? '' : cardinal(minute), seconds]
  return words.filter(part => part !== '').join(' ')
}

function plain(digits: string): string {
  return String(Number(digits))
}
