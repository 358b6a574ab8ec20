import type { Extraction, Pages } from '../article'
import type { Site, SitePaging } from '../rules/site'
import { parseUrl } from '../url'
import { PAGE_LINKS, stemOf } from './page-hint'
import { isWholeAddress, type PageMark, pageMarks, storyAddress } from './page-mark'
import { textOf } from './text'

/** A pager to more pages than this is an archive's. */
const MOST_NUMBERS = 99
/** A file name of so many letters names its story, even where a template has put more behind it. */
const TELLING_NAME = 20

const WHOLE_WORDS =
  /^(?:(?:tampilkan|lihat|baca|muat) (?:semua|seluruh)(?:nya)?(?: halaman)?|semua halaman|(?:show|view|read) all(?: pages)?|all pages|(?:view as )?(?:a )?single page)$/i

/** The pages of a story, as one of them tells of them. */
export interface Paging {
  /** Number of the page that tells. */
  here: number
  /** As far as this page tells; at least 2. */
  total: number
  /** Addresses by number, as far as they are known. */
  addresses: ReadonlyMap<number, string>
  /** Address that holds all of them, or null. */
  whole: string | null
}

/** An extraction with what the page tells of its other pages; the pipeline by itself only guesses (`page-hint.ts`). */
export function withPages(page: Document, extraction: Extraction): Extraction {
  if (!('article' in extraction) || extraction.article.pages.state !== 'first') return extraction
  const { article } = extraction
  return { article: { ...article, pages: readPages(page, article.url) } }
}

/** How much of the story the page holds. */
export function readPages(page: Document, url: string): Pages {
  const paging = readPaging(page, url, null)
  return { read: 1, total: paging?.total ?? 1, state: paging ? 'first' : 'whole' }
}

/**
 * The story's other pages: those that links on the story's own address name by number, and the one that holds all,
 * which the site's facts may know too. All are of the page's own origin. Null where the page has none, or is the one
 * that holds all.
 */
export function readPaging(page: Document, url: string, site: Site | null): Paging | null {
  const here = parseUrl(url)
  if (!here || isWholeAddress(here)) return null
  const links = linksOn(page, here)
  const canonical = parseUrl(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '', url)
  for (const own of pageMarks(here)) {
    const found = pagesBy(links, own, canonical)
    if (found) return { ...found, whole: found.whole ?? wholeBySite(own.bare, site?.paging ?? null) }
  }
  return null
}

interface PageLink {
  url: URL
  marks: PageMark[]
  /** The number that its words are, or null. */
  word: number | null
  /** Its words say that it leads to all pages in one. */
  isWhole: boolean
  isNext: boolean
}

/** Links that may lead to the same story: their address has the telling part of this one's. */
function linksOn(page: Document, here: URL): PageLink[] {
  const stem = stemOf(here)
  return [...page.querySelectorAll(PAGE_LINKS)].flatMap(link => {
    const href = link.getAttribute('href') ?? ''
    if (!href.startsWith('?') && !(stem && href.includes(stem))) return []
    const url = parseUrl(href, here.href)
    if (url?.host !== here.host) return []
    // Templates write http long after their site has left it.
    url.protocol = here.protocol
    url.hash = ''
    const text = textOf(link)
    return {
      url,
      marks: pageMarks(url),
      word: /^\d{1,2}$/.test(text) ? Number(text) : null,
      isWhole: WHOLE_WORDS.test(text),
      isNext: /\bnext\b/.test(link.getAttribute('rel') ?? '')
    }
  })
}

/** Where a link leads, as a page of the story. */
interface Lead {
  number: number | 'whole'
  word: number | null
  kind: PageMark['kind']
  at: (number: number) => string
  address: string
}

/** What the links tell where this page's address is read in this way; null where they name no other page. */
function pagesBy(links: readonly PageLink[], own: PageMark, canonical: URL | null): Paging | null {
  const leads = links.flatMap(link => leadOf(link, own) ?? [])
  const whole = leads.find(lead => lead.number === 'whole')?.address ?? null
  const marked = leads.filter(lead => lead.kind !== 'none' && lead.number !== 'whole')
  const isFirstLinked = leads.some(lead => lead.kind === 'none' && lead.word === 1)
  const addresses = numbered(marked)
  const here = isByOffset(marked) ? placeAmong(addresses, own) : (own.number as number)
  const total = Math.max(here, ...addresses.keys())
  // Stories' own addresses end in numbers too, and a lone higher number belongs to something else.
  const isSure = isFirstLinked || (own.kind !== 'none' && isSame(canonical, own.bare))
  const isPager =
    isSure || (own.kind === 'query' ? addresses.size > 0 : own.kind === 'none' && addresses.has(2))
  if (!isPager || total < 2 || total > MOST_NUMBERS)
    return whole ? { here, total: 2, addresses: new Map(), whole } : null
  if (!addresses.has(1)) addresses.set(1, own.bare.href)
  fillGaps(addresses, marked, total)
  return { here, total, addresses, whole }
}

function leadOf({ url, marks, word, isWhole, isNext }: PageLink, own: PageMark): Lead | null {
  if (isWhole && url.pathname === own.bare.pathname && url.href !== own.bare.href)
    return { number: 'whole', word, kind: 'query', at: () => url.href, address: url.href }
  for (const mark of marks) {
    const isOwn = isSame(mark.bare, own.bare)
    if (!isOwn && !(mark.kind === 'query' && isLonger(mark.bare, own.bare))) continue
    if (mark.kind === 'name' && !isNext && word !== mark.number) continue
    const at = (number: number) => (isOwn ? mark.at(number) : mark.at(number, own.bare))
    const number = isWhole ? 'whole' : mark.number
    return { number, word, kind: mark.kind, at, address: isOwn ? url.href : at(mark.number as number) }
  }
  return null
}

function isSame(address: URL | null, bare: URL): boolean {
  return address !== null && storyAddress(address) === storyAddress(bare)
}

/** Whether a file name goes on behind the story's own, as in saved sites: `story.html` beside `story`. */
function isLonger(bare: URL, own: URL): boolean {
  const rest = bare.pathname.startsWith(own.pathname) ? bare.pathname.slice(own.pathname.length) : '/'
  return !rest.includes('/') && (own.pathname.split('/').at(-1)?.length ?? 0) >= TELLING_NAME
}

/** Addresses by number. Where the addresses count stories or paragraphs (`/10`, `/20`), the links' words number them. */
function numbered(marked: readonly Lead[]): Map<number, string> {
  const isOffset = isByOffset(marked)
  const addresses = new Map<number, string>()
  for (const { number, word, address } of marked) {
    const key = isOffset ? word : (number as number)
    if (key !== null && key > 0 && !addresses.has(key)) addresses.set(key, address)
  }
  return addresses
}

/** Number of the page itself where the addresses do not say it: a pager links all others, or this one too. */
function placeAmong(addresses: ReadonlyMap<number, string>, own: PageMark): number {
  if (own.kind === 'none') return 1
  const self = own.at(own.number as number)
  for (const [number, address] of addresses) if (address === self) return number
  let number = 2
  while (addresses.has(number)) number++
  return number
}

function isByOffset(marked: readonly Lead[]): boolean {
  return marked.some(({ word, number }) => word !== null && word !== number)
}

/** Long pagers leave out the middle: "1 2 3 … 9". */
function fillGaps(addresses: Map<number, string>, marked: readonly Lead[], total: number): void {
  const pattern = marked[0]
  if (!pattern || isByOffset(marked)) return
  for (let number = 2; number < total; number++) {
    if (!addresses.has(number)) addresses.set(number, pattern.at(number))
  }
}

/** The address of the whole story by the site's facts. */
function wholeBySite(bare: URL, paging: SitePaging | null): string | null {
  if (paging?.type !== 'single') return null
  const whole = new URL(bare)
  if ('suffix' in paging) whole.pathname = whole.pathname.replace(/\/$/, '') + paging.suffix
  else for (const [name, value] of new URLSearchParams(paging.query)) whole.searchParams.set(name, value)
  return whole.href
}
