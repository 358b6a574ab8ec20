import type { Article } from './article'
import { languageCode } from './language-code'
import { hostOf } from './url'

interface DateStyle {
  /** Language of the words: `en`, `id`. */
  locale: string
  /** Whether the story is Indonesian, so that its offsets are WIB, WITA and WIT. */
  isIndonesian: boolean
}

const indonesianZones: Record<string, string> = { '+07:00': 'WIB', '+08:00': 'WITA', '+09:00': 'WIT' }

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * An ISO date in words, with the clock of the place that it was written in and never the reader's own: what the page
 * said is what is shown. "Senin, 15 November 2021, 16.20 WIB". What is no ISO date comes back as it is.
 */
export function publishedDate(iso: string, style: DateStyle): string {
  const match = isoDate.exec(iso)
  if (!match) return iso
  const [, year, month, day, hour = '0', minute = '0', offset = ''] = match
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  const date = format(moment, style.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric'
  })
  if (match[4] === undefined) return date
  const time = format(moment, style.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${date}, ${time} ${zoneName(offset, style.isIndonesian)}`.trimEnd()
}

/** How an article's dates are told, in the language of the words around them. */
export function dateStyle({ lang, url }: Pick<Article, 'lang' | 'url'>, locale: string): DateStyle {
  return { locale, isIndonesian: languageCode(lang) === 'id' || hostOf(url).endsWith('.id') }
}

/** Day, month and year of an ISO date, in full: "15 November 2021". What is no ISO date comes back as it is. */
export function longDay(iso: string, locale: string): string {
  if (!isoDate.test(iso)) return iso
  return format(Date.parse(iso.slice(0, 10)), locale, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** Day, month and year of an ISO date or of epoch milliseconds, for lists: "15 Nov 2021". */
export function shortDate(when: string | number, locale: string): string {
  const day =
    typeof when === 'number' ? when : isoDate.test(when) ? Date.parse(when.slice(0, 10)) : Number.NaN
  if (Number.isNaN(day)) return String(when)
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const
  return typeof when === 'number' ? formatter(locale, options).format(day) : format(day, locale, options)
}

function zoneName(offset: string, isIndonesian: boolean): string {
  if (offset === '') return ''
  const full = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset
  const indonesian = isIndonesian ? indonesianZones[full] : undefined
  if (indonesian) return indonesian
  if (full === 'Z' || full === '+00:00' || full === '-00:00') return 'UTC'
  return `UTC${full
    .replace(/^([+-])0/, '$1')
    .replace(/:00$/, '')
    .replace('-', '−')}`
}

function format(moment: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(locale, { ...options, timeZone: 'UTC' }).format(moment)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Kept, since making one takes a hundred times as long as using it, and a list shows a date in each row. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(dateLocale(locale), options)
  formatters.set(key, made)
  return made
}

/** Day before month, as Indonesian newspapers in English print it. */
const dateLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale)
