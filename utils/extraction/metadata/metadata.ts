import type { Article } from '../../article'
import type { Site } from '../../rules/site'
import { areOneOutlet, hostOf, isWebAddress, parseUrl } from '../../url'
import { select } from '../selectors'
import { foldSpace, textOf } from '../text'
import { brandsOf, isBrand, outletOf } from './brand'
import { readByline } from './byline'
import { readJsonLd } from './json-ld'
import { languageOf } from './language'
import { readLeadPicture } from './lead'
import { type MetaReader, metaReader } from './meta'
import { readDates } from './published'
import { readShown } from './shown'
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
  /** The pieces of text that the page shows, in order, as far as they were read. */
  texts: Text[]
}

/** The zone of the times that pages in a language write without any. */
const ZONES: Record<string, string> = { id: 'Asia/Jakarta', ms: 'Asia/Kuala_Lumpur' }

/** Reads what a page says of itself, from its JSON-LD, meta elements, microdata and visible text. */
export function readMetadata(page: Document, url: string, site: Site | null): Metadata {
  const linked = readJsonLd(page)
  const meta = metaReader(page)
  const names = [meta('og:site_name'), linked?.publisher, meta('application-name')]
  const outlet = site?.name ?? outletOf(url, names)
  const brands = brandsOf(url, [outlet, ...names])
  const title = chooseTitle(page, {
    site: textBy(page, site?.title),
    meta: meta('og:title', 'twitter:title', 'title'),
    linked: linked?.headline ?? null,
    brands
  })
  const shown = readShown(page, title)
  const lang = languageOf(toldLanguage(page, meta, site), shown.prose)
  const timeZone = site?.timeZone ?? ZONES[lang] ?? null
  return {
    canonical: canonicalOf(page, url, meta),
    title,
    ...readByline(page, { site, linked, meta, shown, brands }),
    outlet,
    section: sectionOf(linked?.section ?? meta('article:section', 'content_category'), brands),
    ...readDates(page, { site, linked, meta, shown, timeZone, url }),
    lang,
    dir: directionOf(page, lang),
    picture: readLeadPicture(page, url, {
      addresses: [meta('og:image'), meta('twitter:image'), linked?.picture],
      alt: meta('og:image:alt'),
      caption: linked?.caption ?? null
    }),
    description: meta('og:description', 'description'),
    isPartial: linked?.isPartial ?? false,
    texts: shown.texts
  }
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

/** Templates name the kind of page where the section should stand. */
function sectionOf(told: string | null, brands: readonly string[]): string | null {
  const isNone = !told || /^(?:articles?|artikel|all|posts?|home|beranda|front page)$/i.test(told)
  return isNone || isBrand(told, brands) ? null : told
}

/** The language that the page claims; Indonesian sites leave their theme's English in it, so that theirs is known better. */
function toldLanguage(page: Document, meta: MetaReader, site: Site | null): string {
  const told =
    page.documentElement.getAttribute('lang') || meta('og:locale', 'language', 'content-language') || ''
  return site?.lang === 'id' ? 'id' : told || site?.lang || ''
}

/** The site's own address for the story, where it is on the same outlet and no front page. */
function canonicalOf(page: Document, url: string, meta: MetaReader): string {
  const given = [page.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url')]
  for (const candidate of given) {
    const parsed = candidate ? parseUrl(candidate, url) : null
    if (!parsed || !isWebAddress(parsed.href) || parsed.pathname.length < 2) continue
    if (areOneOutlet(hostOf(parsed.href), hostOf(url))) {
      parsed.hash = ''
      return parsed.href
    }
  }
  return url
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|ps|sd|ug|yi|dv|ckb)$/

function directionOf(page: Document, lang: string): 'ltr' | 'rtl' {
  const told = page.documentElement.getAttribute('dir') ?? page.body?.getAttribute('dir')
  return told === 'rtl' || (told !== 'ltr' && RIGHT_TO_LEFT.test(lang)) ? 'rtl' : 'ltr'
}
