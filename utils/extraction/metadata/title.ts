import { bareWords, foldSpace, textOf } from '../text'
import { isBrand } from './brand'

/** Marks by which sites part the title from their name. */
const MARK = /\s+(?:[|»·•–—]|::?|-)\s+/

/** What sites add to the titles of a story's later pages. */
const PAGE = /^(?:page|halaman|hal)\s*(?:\d+|all)$|^\d+$/i

interface Candidates {
  site: string | null
  meta: string | null
  linked: string | null
  brands: readonly string[]
}

/**
 * The headline. The page's own heading is the best witness where another source knows it too, since headings also
 * hold the channel's name and other sources carry the site's.
 */
export function chooseTitle(page: Document, { site, meta, linked, brands }: Candidates): string {
  const documentTitle = foldSpace(page.title)
  const others = [linked, meta, documentTitle].filter(text => !!text).map(text => foldSpace(text as string))
  const isKnown = (text: string) => others.some(other => areLike(other, text))
  if (site && (others.length === 0 || isKnown(site))) return foldSpace(site)

  for (const heading of page.querySelectorAll('h1, h2, [itemprop~="headline"]')) {
    const text = textOf(heading)
    if (text.length > 8 && isKnown(text)) return withoutSite(text, brands)
  }
  const own = page.querySelector('h1')
  const first = others.find(text => !isBrand(text, brands)) ?? others[0]
  return (first && shortened(withoutSite(first, brands))) || (own ? textOf(own) : documentTitle)
}

/** Whether one text holds the other, but for case, marks, a site's name and what was cut off its end. */
function areLike(whole: string, part: string): boolean {
  const [a, b] = [bareWords(whole), bareWords(part)]
  if (a === '' || b === '') return false
  const isCutOff = /(?:\.{3}|…)$/.test(whole)
  return (
    a === b ||
    a.startsWith(`${b} `) ||
    (b.length > 20 && a.includes(b)) ||
    (a.length > 20 && b.startsWith(a) && (isCutOff || b.length < a.length * 1.2))
  )
}

/** A title without the site's name, and the page's number, behind it or before it. */
export function withoutSite(title: string, brands: readonly string[]): string {
  const isOfSite = (part: string) => isBrand(part, brands) || PAGE.test(part) || endsInBrand(part, brands)
  let rest = title
  for (;;) {
    const parts = rest.split(MARK)
    const [first = '', last = ''] = [parts[0], parts.at(-1)]
    if (parts.length < 2) return rest
    if (isOfSite(last)) rest = rest.slice(0, rest.length - last.length).replace(/\s+\S+\s+$/, '')
    else if (isBrand(first, brands)) rest = rest.slice(first.length).replace(/^\s+\S+\s+/, '')
    else return rest
  }
}

/** "Tekno Liputan6.com": a channel before the brand. */
function endsInBrand(part: string, brands: readonly string[]): boolean {
  const words = part.split(' ')
  return words.length < 5 && words.some((_, i) => isBrand(words.slice(i).join(' '), brands))
}

/** A title that no heading bears out, without a short tail: a site's name that nothing else tells. */
function shortened(title: string): string {
  const parts = title.split(MARK)
  const tail = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  const rest = title.slice(0, title.length - tail.length).replace(/\s+\S+\s+$/, '')
  return tail && tail.length < 30 && rest.length >= 20 ? rest : title
}
