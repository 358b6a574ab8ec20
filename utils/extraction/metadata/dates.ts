/** A moment as a page writes it: its wall clock, and its offset where it gives one. */
interface Moment {
  /** `2021-11-15` */
  date: string
  /** `16:20:00`, or null where only a day is given. */
  time: string | null
  /** `+07:00`, `Z`, or null. */
  offset: string | null
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i

/** Indonesian and English month names by their first three letters. */
const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12
}

/** Indonesia's three zones, as sites write them behind a time. */
const ZONES: Record<string, string> = {
  wib: '+07:00',
  wita: '+08:00',
  wit: '+09:00',
  gmt: '+00:00',
  utc: '+00:00'
}

const TIME = /(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(am|pm)?\s*(wita|wib|wit|gmt|utc)?/i

/**
 * The moment as ISO 8601 with its offset; only a day where no time is given; null where the text is no date.
 * Sites write local time as `Z` or with a wrong offset: where the page's visible clock shows the same hour and
 * minute, the time is taken as local.
 */
export function toIsoDate(
  text: string,
  options: { timeZone: string | null; visible?: string | null }
): string | null {
  const moment = parseMoment(text)
  if (!moment) return null
  if (moment.time === null) return moment.date
  const visible = options.visible ? parseMoment(options.visible) : null
  const isLocal = visible?.time?.slice(0, 5) === moment.time.slice(0, 5)
  const local = visible?.offset ?? (options.timeZone ? offsetOf(options.timeZone, moment.date) : null)
  if ((moment.offset === null || isLocal) && local) return `${moment.date}T${moment.time}${local}`
  if (moment.offset === null) return `${moment.date}T${moment.time}Z`
  if (moment.offset === 'Z' && local) return shift(moment, local)
  return `${moment.date}T${moment.time}${moment.offset}`
}

/** Whether a text holds a date that can be read. */
export function isDate(text: string): boolean {
  return parseMoment(text) !== null
}

function parseMoment(text: string): Moment | null {
  return parseIso(text.trim()) ?? parseNamed(text) ?? parseNumbered(text)
}

function parseIso(text: string): Moment | null {
  const found = ISO.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone] = found
  const offset = zone
    ? /^(?:z|[+-]00:?00)$/i.test(zone)
      ? 'Z'
      : zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2')
    : null
  return {
    date: `${year}-${month}-${day}`,
    time: hour ? `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}` : null,
    offset: offset ?? zoneBehind(text)
  }
}

/** "Senin, 15 November 2021 | 16:20 WIB", "Nov 15, 2021 4:20 pm". */
function parseNamed(text: string): Moment | null {
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})/i.exec(text)
  const monthFirst = /([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(text)
  const [all, day, name, year] =
    dayFirst ?? (monthFirst ? [monthFirst[0], monthFirst[2], monthFirst[1], monthFirst[3]] : [])
  const month = name ? MONTHS[name.slice(0, 3).toLowerCase()] : undefined
  return all && day && year && month
    ? dated(`${year}-${two(month)}-${two(Number(day))}`, text.replace(all, ' '))
    : null
}

/** "15/11/2021, 16:20 WIB", the day first. */
function parseNumbered(text: string): Moment | null {
  const found = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text)
  if (!found || Number(found[2]) > 12) return null
  return dated(`${found[3]}-${two(Number(found[2]))}-${two(Number(found[1]))}`, text.replace(found[0], ' '))
}

function dated(date: string, rest: string): Moment {
  const found = TIME.exec(rest)
  if (!found || Number(found[1]) > 23) return { date, time: null, offset: null }
  const hour = (Number(found[1]) % (found[4] ? 12 : 24)) + (/pm/i.test(found[4] ?? '') ? 12 : 0)
  return {
    date,
    time: `${two(hour)}:${found[2]}:${found[3] ?? '00'}`,
    offset: ZONES[found[5]?.toLowerCase() ?? ''] ?? zoneBehind(rest)
  }
}

function zoneBehind(text: string): string | null {
  return ZONES[/\b(wita|wib|wit)\b/i.exec(text)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** The same instant on the clock of another offset. */
function shift(moment: Moment, offset: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(offset) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const local = new Date(Date.parse(`${moment.date}T${moment.time}Z`) + ahead * 60_000)
  return Number.isNaN(local.getTime())
    ? `${moment.date}T${moment.time}Z`
    : local.toISOString().slice(0, 19) + offset
}

/** A zone's offset on a day: `+07:00`. */
function offsetOf(timeZone: string, date: string): string | null {
  const at = new Date(`${date}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return null
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? ''
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '') || null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
