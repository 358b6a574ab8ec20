/** A moment as a page writes it: its wall clock, and its offset where it gives one. */
export interface Moment {
  /** `2021-11-15` */
  date: string
  /** `16:20:00`, or null where only a day is given. */
  time: string | null
  /** `+07:00`, `Z`, or null. */
  offset: string | null
}

const ISO =
  /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?!\d)(?:[T\s]+(\d{1,2})[:-](\d{2})(?:[:-](\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i

/** The months' names by their first three letters, Indonesian, Malay and English. */
const MONTHS = [
  'jan',
  'feb peb',
  'mar mac',
  'apr',
  'mei may',
  'jun',
  'jul',
  'agu ags aug ogo',
  'sep',
  'okt oct',
  'nov',
  'des dec dis'
]

/** Indonesia's three zones, as sites write them behind a time. */
const ZONES: Record<string, string> = {
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  gmt: 'Z',
  utc: 'Z'
}

const TIME =
  /(?<![\d.,])([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?!\d)\s*([ap]\.?m\b)?\s*(?:(?:gmt|utc)?\s?([+-]\d{2}):?(\d{2})(?!\d)|(wita|wib|wit|gmt|utc)\b)?/i

/** The first date in a text, with the time that stands with it; null where there is none. */
export function parseMoment(text: string): Moment | null {
  // Few texts hold a year, and all dates do.
  if (!/\d{4}/.test(text)) return null
  return parseIso(text.trim()) ?? parseNamed(text) ?? parseNumbered(text)
}

/** Whether a text holds a date that can be read. */
export function isDate(text: string): boolean {
  return parseMoment(text) !== null
}

/** What is known of the clock by which a page's moments are to be read. */
export interface Clock {
  /** Offset of the page's own zone on that day: `+07:00`; null where it is unknown. */
  local: string | null
  /** The moment as the page shows it to its readers. */
  shown?: Moment | null
}

/**
 * The moment as ISO 8601 with its offset; only a day where no time is given. Sites write local time as `Z` or with its
 * offset's sign turned: where the page shows the same date and time, or the offset is the opposite of the page's own,
 * the time is taken as local.
 */
export function toIso(moment: Moment, { local, shown }: Clock): string {
  const { date, time, offset } = moment
  if (time === null) return date
  if (local === null) return `${date}T${time}${offset ?? 'Z'}`
  const isShown = shown?.date === date && shown.time?.slice(0, 5) === time.slice(0, 5)
  const isTurned = offset !== null && /^[+-]/.test(offset) && offset.slice(1) === local.slice(1)
  if (offset === null || isShown || isTurned) return `${date}T${time}${local}`
  return offset === 'Z' ? shift(moment, local) : `${date}T${time}${offset}`
}

/** Milliseconds of a moment that has a time; one without an offset is taken as UTC. */
export function instantOf({ date, time, offset }: Moment): number {
  return Date.parse(`${date}T${time}${offset ?? 'Z'}`)
}

/** Zones without summer time; the browser takes its time over any. */
const FIXED_OFFSETS: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
  'Asia/Kuala_Lumpur': '+08:00'
}

/** A zone's offset on a day: `+07:00`. */
export function offsetOf(timeZone: string, date: string): string | null {
  const fixed = FIXED_OFFSETS[timeZone]
  if (fixed) return fixed
  const at = new Date(`${date}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return null
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? ''
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '') || null
}

function parseIso(text: string): Moment | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone] = found
  return dayOf(Number(year), Number(month), Number(day), {
    time: hour ? `${two(hour)}:${minute}:${second ?? '00'}` : null,
    offset: zone ? offsetIn(zone) : zoneBehind(text)
  })
}

/** "Senin, 15 November 2021 | 16:20 WIB", "Nov 15, 2021 4:20 pm". */
function parseNamed(text: string): Moment | null {
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})/i.exec(text)
  const monthFirst = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(text)
  const [all, day, name, year] =
    dayFirst ?? (monthFirst ? [monthFirst[0], monthFirst[2], monthFirst[1], monthFirst[3]] : [])
  const short = name?.slice(0, 3).toLowerCase()
  const month = short ? MONTHS.findIndex(names => names.includes(short)) + 1 : 0
  return all && month ? dayOf(Number(year), month, Number(day), timeIn(text.replace(all, ' '))) : null
}

/** "15/11/2021, 16:20 WIB", the day first where both can be the month. */
function parseNumbered(text: string): Moment | null {
  const found = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text)
  if (!found) return null
  const [all, one, two, year] = found
  const [day, month] = Number(two) > 12 ? [two, one] : [one, two]
  return dayOf(Number(year), Number(month), Number(day), timeIn(text.replace(all, ' ')))
}

/** The moment, where there is such a day. */
function dayOf(
  year: number,
  month: number,
  day: number,
  rest: Pick<Moment, 'time' | 'offset'>
): Moment | null {
  const isDay = year > 1900 && month > 0 && month < 13 && day > 0 && day < 32
  return isDay ? { date: `${year}-${two(month)}-${two(day)}`, ...rest } : null
}

function timeIn(text: string): Pick<Moment, 'time' | 'offset'> {
  const found = TIME.exec(text)
  if (!found) return { time: null, offset: null }
  const [, hours, minutes, seconds, half, ahead, aheadMinutes, zone] = found
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours)
  return {
    time: `${two(hour)}:${minutes}:${seconds ?? '00'}`,
    offset: ahead
      ? offsetIn(`${ahead}:${aheadMinutes}`)
      : (ZONES[zone?.toLowerCase() ?? ''] ?? zoneBehind(text))
  }
}

function offsetIn(zone: string): string {
  return /^(?:z|[+-]00:?00)$/i.test(zone) ? 'Z' : zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2')
}

function zoneBehind(text: string): string | null {
  return ZONES[/\b(wita|wib|wit)\b/i.exec(text)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** The same instant on the clock of another offset. */
function shift(moment: Moment, offset: string): string {
  const behind = Date.parse(`1970-01-01T00:00${offset}`)
  const local = new Date(instantOf(moment) - behind)
  return Number.isNaN(local.getTime())
    ? `${moment.date}T${moment.time}Z`
    : local.toISOString().slice(0, 19) + offset
}

function two(value: number | string): string {
  return String(value).padStart(2, '0')
}
