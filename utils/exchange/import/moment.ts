/** A time before this year is a field that was left empty, or means something else. */
const EARLIEST = Date.UTC(1995, 0)

/**
 * Epoch milliseconds of a date as exports write them: seconds, milliseconds or microseconds since 1970, or a date in
 * words that the browser reads. Null where it is none, lies in the future of `now` or before the web.
 */
export function momentOf(written: string, now: number): number | null {
  const text = written.trim()
  const time = /^\d+(\.\d+)?$/.test(text) ? fromNumber(Number(text)) : Date.parse(text)
  return time >= EARLIEST && time <= now ? Math.trunc(time) : null
}

function fromNumber(number: number): number {
  if (number > 1e14) return number / 1000
  return number > 1e11 ? number : number * 1000
}
