import type { Site } from '../../rules/site'
import { parseUrl } from '../../url'
import { select } from '../selectors'
import { textOf } from '../text'
import { instantOf, type Moment, offsetOf, parseMoment, toIso } from './dates'
import type { LinkedArticle } from './json-ld'
import type { MetaReader } from './meta'
import { type Shown, type ShownLine, spacedText } from './shown'

/** Names under which pages give their date; the surest first. */
const PUBLISHED =
  'article:published_time datePublished content_PublishedDate dtk:publishdate publishdate pubdate parsely-pub-date dc.date date'.split(
    ' '
  )
const MODIFIED = ['article:modified_time', 'dateModified', 'og:updated_time']

/** Words before the time of a change. */
const CHANGED = /diperbar(?:ui|harui)|\bdi-?update|\bupdated?\b|modified|revisi|terakhir/i

/** So many pieces of text from the headline a date is the story's; those before it are often the page's clock. */
const BEHIND = 40
const BEFORE = 12
const LONGEST_DATELINE = 100

interface Sources {
  site: Site | null
  linked: LinkedArticle | null
  meta: MetaReader
  shown: Shown
  timeZone: string | null
  url: string
}

/** When the story was published, and when it was changed since. */
export function readDates(
  page: Document,
  sources: Sources
): { published: string | null; modified: string | null } {
  const { linked, meta, timeZone } = sources
  const shown = shownMoment(page, sources)
  const told = moments([
    ...(linked?.published ?? []),
    ...PUBLISHED.map(name => meta(name)),
    ...select(page, '[itemprop~="datePublished"]').slice(0, 1).map(stamp)
  ])
  const published = exact([...told, ...(shown ? [shown] : []), ...fallbacks(page, sources)])
  if (!published) return { published: null, modified: null }

  const zone = timeZone ? offsetOf(timeZone, published.date) : null
  const seen = shown?.offset === 'Z' ? null : shown?.offset
  const clock = { local: seen ?? offsetBeside(published, told) ?? zone, shown }
  const changed = moments([linked?.modified, ...MODIFIED.map(name => meta(name))])[0]
  const [first, last] = [toIso(published, clock), changed ? toIso(changed, clock) : null]
  // Sites stamp a change when they plan a story, or when they copy it; what lies before the story changed nothing.
  return { published: first, modified: last && Date.parse(last) >= Date.parse(first) ? last : null }
}

function moments(texts: readonly (string | null | undefined)[]): Moment[] {
  return texts.map(text => (text ? parseMoment(text) : null)).filter(moment => moment !== null)
}

/** The first moment; where it gives a day alone, or midnight for want of better, one that gives the same day's time. */
function exact(all: readonly Moment[]): Moment | null {
  const [first] = all
  if (!first || isExact(first)) return first ?? null
  return all.find(other => isExact(other) && other.date === first.date) ?? first
}

function isExact({ time }: Moment): boolean {
  return time !== null && time !== '00:00:00'
}

/** The offset of the page's own zone, where an instant is given as UTC and by it as well. */
function offsetBeside(published: Moment, others: readonly Moment[]): string | null {
  if (published.offset !== 'Z') return null
  const same = others.find(
    other => other.time && /^[+-]/.test(other.offset ?? '') && instantOf(other) === instantOf(published)
  )
  return same?.offset ?? null
}

/** Where neither the page's data nor its header tells: any machine-readable time, and the address. */
function fallbacks(page: Document, { url }: Sources): Moment[] {
  const inPath = /\/((?:19|20)\d\d)\/(\d\d)\/(\d\d)(?=\/|$)/.exec(parseUrl(url)?.pathname ?? '')
  return moments([...select(page, 'time[datetime]').slice(0, 1).map(stamp), inPath?.slice(1).join('-')])
}

function stamp(element: Element): string {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element)
}

/** The date as the page shows it to its readers: where the site's facts say, else nearest to the headline. */
function shownMoment(page: Document, { site, shown }: Sources): Moment | null {
  const bySite = (site?.date ?? [])
    .filter(selector => !selector.startsWith('meta'))
    .flatMap(selector => select(page, selector).slice(0, 3))
    .map(element => spacedText(element))
  const known = moments(bySite.filter(text => text.length <= LONGEST_DATELINE)).find(isExact)
  if (known) return known
  const { headline, lines } = shown
  const near = lines.filter(({ at, element }) =>
    headline === null
      ? element.closest('time, [class*="date" i], [class*="time" i]')
      : at > headline - BEFORE && at < headline + BEHIND
  )
  const behind = near.filter(({ at }) => headline === null || at > headline)
  const before = near.filter(({ at }) => headline !== null && at < headline).reverse()
  return (
    exact(behind.map(momentIn).filter(moment => moment !== null)) ??
    before.map(momentIn).find(moment => moment !== null && isExact(moment)) ??
    null
  )
}

/** The date in a line that is little else; its time may stand in an element beside it. */
function momentIn({ text, element }: ShownLine): Moment | null {
  const moment = parseMoment(text.split(CHANGED)[0] ?? '')
  if (!moment) return null
  const around = spacedText(element.parentElement ?? element, LONGEST_DATELINE)
  const isAlone = around.length > LONGEST_DATELINE
  const lead = isAlone ? '' : around.slice(0, Math.max(0, around.indexOf(text)))
  if (CHANGED.test(lead.slice(-20))) return null
  if (moment.time || isAlone) return moment
  const wider = parseMoment(around.split(CHANGED)[0] ?? '')
  return wider?.date === moment.date ? wider : moment
}
