import type { Pages } from '../article'
import { parseUrl } from '../url'
import { allOf } from './dom'

/** What the address of another page may have: a query, or at its path's end a number or "all". */
const MARK = /\?|[/_,-](?:(?:page|hal|halaman|part|p)[-/]?)?\d{1,3}(?:\.\w{2,5})?\/?$|\/(?:all|semua)\/?$/i

/**
 * How much of the story the page holds, as far as that is told at a glance: `first` where a link on the story's own
 * address looks like one to another page of it. Most are none; `paging.ts` reads them, in a script of its own.
 */
export function guessPages(page: Document, url: string): Pages {
  const here = parseUrl(url)
  const stem = here ? stemOf(here) : ''
  const mayLead = (link: Element) => {
    const href = link.getAttribute('href')?.split('#')[0] ?? ''
    const isAlike = MARK.test(href) && (href.startsWith('?') || href.includes(stem))
    return here && isAlike && parseUrl(href, url)?.host === here.host
  }
  // Most links have nothing of it, and none of those is looked at.
  const links = allOf(page, 'a[href^="?"]', `a[href*="${stem}"]`, 'link[rel~="next"]')
  const isFirst = links.some(mayLead)
  return { read: 1, total: 1, state: isFirst ? 'first' : 'whole' }
}

/** Where links to other pages may stand. */
export const PAGE_LINKS = 'a[href], link[rel~="next"]'

/** The telling part of an address, which those of the story's other pages share. */
export function stemOf({ pathname }: URL): string {
  const name = pathname.split('/').reduce((a, b) => (b.length > a.length ? b : a))
  return name.replace(/(?:[-_,](?:page|part|hal)?-?\d{0,3})?(?:\.\w+)?$/, '') || name
}
