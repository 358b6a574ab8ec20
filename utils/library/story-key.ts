import type { Article } from '../article'
import { hostOf, isHostOn, isWebAddress, parseUrl } from '../url'

/** Words of a query that say how a story is shown or where its reader came from, not which story it is. */
const passing =
  /^(utm_.*|fbclid|gclid|igshid|mc_.*|ref|source|from|amp|page|halaman|hal|all|single|show|print|showpage)$/i

/** Where a site shows the same stories to other devices. */
const edition = /^(www|m|mobile|wap|amp)\./

/**
 * Names a story over its addresses: canonical host and path. The query tells stories apart only where the path
 * does not: `/?p=12`, `/read.php?id=12`. A canonical that points at the home page, as many templates' do, or at
 * another site is not believed: any page could claim to be another's story.
 */
export function storyKey(article: Pick<Article, 'url' | 'canonical'>): string {
  const url = parseUrl(article.url)
  const canonical = parseUrl(article.canonical)
  if (!url) return article.url
  return keyOf(canonical && isBelievable(canonical, url) ? canonical : url)
}

function isBelievable(canonical: URL, url: URL): boolean {
  if (!isWebAddress(canonical.href) || !isOneSite(canonical, url)) return false
  const isHome = pathOf(canonical) === '' && identity(canonical) === ''
  return !isHome || pathOf(url) === ''
}

/** Whether one host is the other, or a parent of it, leaving aside the edition: `m.detik.com`, `news.detik.com`. */
function isOneSite(one: URL, other: URL): boolean {
  const [a, b] = [one, other].map(url => url.hostname.replace(edition, '')) as [string, string]
  return isHostOn(a, b) || isHostOn(b, a)
}

function keyOf(url: URL): string {
  const host = hostOf(url.href) + (url.port && `:${url.port}`)
  return `${host || url.protocol}${pathOf(url)}${identity(url)}`
}

/** The path without the slash at its end; empty for the home page. */
function pathOf(url: URL): string {
  return url.pathname.replace(/\/+$/, '')
}

function identity(url: URL): string {
  if (!/^$|\.(php|aspx?|cgi|cfm|jsp)$/i.test(pathOf(url))) return ''
  const words = [...url.searchParams].filter(([name]) => !passing.test(name)).sort()
  return words.length > 0 ? `?${new URLSearchParams(words)}` : ''
}
