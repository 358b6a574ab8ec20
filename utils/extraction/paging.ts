import type { Pages } from '../article'
import { parseUrl } from '../url'

/** No story has more; a pager that says so is an archive's. */
const MOST_PAGES = 20

/** Pages of a story that this page tells of: those its links name by number, on its own path. */
export function readPages(page: Document, url: string): Pages {
  const here = parseUrl(url)
  if (!here || /[?&](?:page=all|single=1|showpage=all)\b/.test(here.search))
    return { read: 1, total: 1, state: 'whole' }
  const numbers = new Set<number>()
  for (const link of page.querySelectorAll('a[href]')) {
    const number = pageNumber(parseUrl(link.getAttribute('href') ?? '', url), here)
    if (number) numbers.add(number)
  }
  // Page 2 is always among them; a lone higher number belongs to something else.
  const total = numbers.has(2) ? Math.max(...numbers) : 1
  return total > 1 && total <= MOST_PAGES
    ? { read: 1, total, state: 'first' }
    : { read: 1, total: 1, state: 'whole' }
}

/** The number of the page that an address names: `?page=2`, or `/2` behind the story's own path. */
function pageNumber(target: URL | null, here: URL): number | null {
  if (!target || target.host !== here.host) return null
  const path = here.pathname.replace(/\/\d{1,2}\/?$/, '').replace(/\/$/, '')
  const isOwn = target.pathname.replace(/\/$/, '') === path
  const found = isOwn
    ? /^\?page=(\d{1,2})$/.exec(target.search)
    : /^\/(\d{1,2})\/?$/.exec(rest(target.pathname, path))
  return found ? Number(found[1]) : null
}

function rest(path: string, start: string): string {
  return path.startsWith(start) && start.length > 1 ? path.slice(start.length) : ''
}
