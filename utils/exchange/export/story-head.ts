import type { Article } from '../../article'
import { escapeHtml } from '../../escape-html'
import { isWebAddress, parseUrl } from '../../url'
import type { ExportedStory, ExportWords } from './exported'

/** The line under a title, as HTML that is XHTML too: outlet · reporters · date · the original. */
export function sourceLine(article: Article, { lang, original }: ExportWords): string {
  const url = addressOf(article)
  const parts = [
    article.outlet,
    article.authors.join(', '),
    dateOf(article.published, lang),
    url && `<a href="${escapeHtml(url)}">${escapeHtml(original)}</a>`
  ]
  const shown = parts.map((part, at) => (at < 3 ? escapeHtml(part) : part)).filter(part => part !== '')
  return `<p class="source">${shown.join(' · ')}</p>`
}

/** The story's own address as any program reads it, or nothing where it is none of the web. */
function addressOf({ canonical, url }: Article): string {
  const address = [canonical, url].find(isWebAddress)
  return address ? strictAddress(address) : ''
}

/** An address with everything escaped that the older standard (RFC 3986) has no place for; empty where it has a host like that. */
export function strictAddress(address: string): string {
  const url = parseUrl(address)
  if (!url) return ''
  if (url.protocol !== 'mailto:' && !/^(\[[\da-f:]+\]|[a-z\d-]+(\.[a-z\d-]+)*\.?)$/.test(url.hostname))
    return ''
  const { origin, protocol, pathname, search, hash } = url
  const rest = [pathname, search, hash].map(escapeRest).join('')
  return (protocol === 'mailto:' ? protocol : origin) + rest
}

function escapeRest(part: string): string {
  const mark = /^[?#]/.test(part) ? (part[0] ?? '') : ''
  return (
    mark +
    part
      .slice(mark.length)
      .replace(/%(?![\da-f]{2})/gi, '%25')
      .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, encodeURIComponent)
  )
}

function dateOf(published: string | null, lang: string): string {
  const time = published ? Date.parse(published) : Number.NaN
  if (Number.isNaN(time)) return ''
  // The day on the site's own clock, which its offset tells.
  const [year = 0, month = 1, day = 1] = (published ?? '').slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

/** The reader's own words on the story, as HTML that is XHTML too; empty where there are none. */
export function notesSection({ state }: ExportedStory, { lang, notes }: ExportWords): string {
  const own = state.note ? [paragraphs(state.note)] : []
  const marked = state.highlights.map(
    ({ quote, note }) => `<blockquote>${paragraphs(quote)}</blockquote>${note ? paragraphs(note) : ''}`
  )
  const all = [...own, ...marked].join('')
  return all === '' ? '' : `<div class="notes" lang="${lang}"><h2>${escapeHtml(notes)}</h2>${all}</div>`
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .filter(line => line.trim() !== '')
    .map(line => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

/** A language that can be written down, or nothing. */
export function langOf(lang: string): string {
  return lang !== 'und' && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : ''
}
