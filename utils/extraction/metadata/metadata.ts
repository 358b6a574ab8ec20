import type { Article } from '../../article'
import type { Site } from '../../rules/site'
import { hostOf, isHostOn, isWebAddress, parseUrl } from '../../url'
import { select } from '../selectors'
import { foldSpace, textOf } from '../text'
import { isDate, toIsoDate } from './dates'
import { type LinkedArticle, readJsonLd } from './json-ld'
import { readLeadPicture } from './lead'
import { readPeople } from './people'
import { chooseTitle } from './title'

export type Metadata = Pick<
  Article,
  | 'canonical'
  | 'title'
  | 'authors'
  | 'editors'
  | 'outlet'
  | 'section'
  | 'published'
  | 'modified'
  | 'lang'
  | 'dir'
  | 'picture'
> & {
  /** What the page tells search engines that the story says. */
  description: string | null
  /** The page itself says that only the beginning is free. */
  isPartial: boolean
}

/** Reads what a page says of itself, from its JSON-LD, meta elements and visible text. */
export function readMetadata(page: Document, url: string, site: Site | null): Metadata {
  const linked = readJsonLd(page)
  const meta = metaReader(page)
  const outlet = site?.name ?? meta('og:site_name', 'application-name') ?? linked?.publisher ?? hostOf(url)
  const lang = languageOf(page, site, meta)
  const timeZone = site?.timeZone ?? (lang === 'id' ? 'Asia/Jakarta' : null)
  return {
    canonical: canonicalOf(page, url, meta),
    title: chooseTitle(page, {
      site: textBy(page, site?.title),
      meta: meta('og:title', 'twitter:title', 'title'),
      linked: linked?.headline ?? null
    }),
    ...peopleOf(page, { site, linked, meta, outlet }),
    outlet,
    section: linked?.section ?? meta('article:section', 'content_category'),
    ...datesOf(page, { site, linked, meta, timeZone }),
    lang,
    dir: directionOf(page, lang),
    picture: readLeadPicture(page, url, {
      src: meta('og:image', 'twitter:image') ?? linked?.picture ?? null,
      alt: meta('og:image:alt')
    }),
    description: meta('og:description', 'description'),
    isPartial: linked?.isPartial ?? false
  }
}

type MetaReader = (...names: string[]) => string | null

interface Sources {
  site: Site | null
  linked: LinkedArticle | null
  meta: MetaReader
}

/** The first of the named meta elements that says anything. */
function metaReader(page: Document): MetaReader {
  const values = new Map<string, string>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const content = foldSpace(element.getAttribute('content') ?? '')
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content)
  }
  return (...names) => names.map(name => values.get(name.toLowerCase())).find(Boolean) ?? null
}

/** Text of the first element that one of the selectors meets; a meta element's content. */
function textBy(page: Document, selectors: readonly string[] | undefined): string | null {
  for (const selector of selectors ?? []) {
    for (const element of select(page, selector)) {
      const text =
        element.tagName === 'META' ? foldSpace(element.getAttribute('content') ?? '') : textOf(element)
      if (text !== '') return text
    }
  }
  return null
}

function peopleOf(page: Document, { site, linked, meta, outlet }: Sources & { outlet: string }) {
  const bySite = (site?.author ?? []).flatMap(selector => {
    const lines = select(page, selector).map(element => element.getAttribute('content') ?? textOf(element))
    return lines.length > 0 ? [lines] : []
  })
  const generic = ['[itemprop="author"]', '[rel="author"]', '.byline', '.author-name', '.author'].map(
    selector =>
      select(page, selector)
        .slice(0, 3)
        .map(element => element.getAttribute('content') ?? textOf(element))
  )
  const metaAuthors = meta('author', 'article:author', 'content_author', 'dable:author', 'byl') ?? ''
  const sources = [...bySite, linked?.authors ?? [], [metaAuthors], ...generic]
  const linkedEditors = readPeople(linked?.editors ?? [], outlet).authors
  const isEditor = (name: string) => linkedEditors.some(editor => editor.toLowerCase() === name.toLowerCase())
  for (const lines of sources) {
    const { authors, editors } = readPeople(lines, outlet)
    const reporters = authors.filter(name => !isEditor(name))
    if (reporters.length > 0)
      return { authors: reporters, editors: editors.length > 0 ? editors : linkedEditors }
  }
  return { authors: [], editors: linkedEditors }
}

function datesOf(page: Document, { site, linked, meta, timeZone }: Sources & { timeZone: string | null }) {
  const visible = visibleDate(page, site)
  const toIso = (text: string | null | undefined) => (text ? toIsoDate(text, { timeZone, visible }) : null)
  const given = [
    linked?.published,
    meta(
      'article:published_time',
      'datePublished',
      'og:published_time',
      'content_PublishedDate',
      'dtk:publishdate',
      'pubdate',
      'publishdate',
      'date',
      'dc.date',
      'parsely-pub-date'
    ),
    visible,
    page.querySelector('time[datetime]')?.getAttribute('datetime')
  ]
  return {
    published: given.map(toIso).find(Boolean) ?? null,
    modified:
      [linked?.modified, meta('article:modified_time', 'dateModified', 'og:updated_time')]
        .map(toIso)
        .find(Boolean) ?? null
  }
}

/** The date as the page shows it to its readers. */
function visibleDate(page: Document, site: Site | null): string | null {
  const shown = [
    ...(site?.date ?? []).filter(selector => !selector.startsWith('meta')),
    'time',
    '[class*="date"]',
    '[class*="time"]'
  ]
  for (const selector of shown) {
    for (const element of select(page, selector).slice(0, 8)) {
      const text = textOf(element)
      if (text.length < 80 && /\d[:.]\d{2}/.test(text) && isDate(text)) return text
    }
  }
  return null
}

/** The site's own address for the story, where it is on the same outlet and no front page. */
function canonicalOf(page: Document, url: string, meta: MetaReader): string {
  const given = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')]
  for (const candidate of given) {
    const parsed = candidate ? parseUrl(candidate, url) : null
    if (!parsed || !isWebAddress(parsed.href) || parsed.pathname.length < 2) continue
    const [host, own] = [hostOf(parsed.href), hostOf(url)]
    if (
      isHostOn(host, own) ||
      isHostOn(own, host) ||
      host.split('.').slice(-2).join() === own.split('.').slice(-2).join()
    ) {
      parsed.hash = ''
      return parsed.href
    }
  }
  return url
}

function languageOf(page: Document, site: Site | null, meta: MetaReader): string {
  const told =
    page.documentElement.getAttribute('lang') || meta('og:locale', 'language', 'content-language') || ''
  const code = told.replace('_', '-').toLowerCase()
  // Indonesian templates often leave their theme's English; the site knows better.
  if (site && site.lang === 'id') return 'id'
  if (/^(?:in|ind|indonesia|indonesian)\b/.test(code)) return 'id'
  return code.split('-')[0] || site?.lang || 'und'
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb)$/

function directionOf(page: Document, lang: string): 'ltr' | 'rtl' {
  const told = page.documentElement.getAttribute('dir') ?? page.body?.getAttribute('dir')
  return told === 'rtl' || (told !== 'ltr' && RIGHT_TO_LEFT.test(lang)) ? 'rtl' : 'ltr'
}
