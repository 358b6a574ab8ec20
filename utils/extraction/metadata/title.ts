import { foldSpace, textOf } from '../text'

/** Marks by which sites part the title from their name. */
const PARTS = /\s+[|»·•–—]\s+|\s+[-:]{1,2}\s+(?=[^-:]*$)/

/**
 * The headline. The page's own heading is the best witness where another source knows it too, since headings also
 * hold the channel's name and other sources carry the site's.
 */
export function chooseTitle(
  page: Document,
  candidates: { site: string | null; meta: string | null; linked: string | null }
): string {
  const documentTitle = foldSpace(page.title)
  const others = [candidates.linked, candidates.meta, documentTitle]
    .filter((text): text is string => !!text)
    .map(foldSpace)
  if (
    candidates.site &&
    (others.length === 0 || others.some(other => areLike(other, candidates.site as string)))
  ) {
    return foldSpace(candidates.site)
  }
  const headings = [...page.querySelectorAll('h1, h2, [itemprop="headline"]')]
    .map(textOf)
    .filter(text => text !== '')
  const heading = headings.find(text => text.length > 8 && others.some(other => areLike(other, text)))
  if (heading) return heading
  const only = page.querySelectorAll('h1')
  const first = others[0] ? withoutSite(others[0]) : ''
  return first || (only[0] ? textOf(only[0]) : documentTitle)
}

/** Whether one text holds the other, but for case, marks and a site's name. */
function areLike(whole: string, part: string): boolean {
  const [a, b] = [bare(whole), bare(part)]
  if (a === '' || b === '') return false
  return (
    a === b ||
    a.startsWith(`${b} `) ||
    (b.length > 20 && a.includes(b)) ||
    (a.length > 20 && b.startsWith(a) && b.length < a.length * 1.2)
  )
}

/** A title without the site's name behind (or before) it. */
export function withoutSite(title: string): string {
  const parts = title.split(PARTS).filter(Boolean)
  if (parts.length < 2) return title
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a))
  const first = parts[0] as string
  const tail = title.slice(first.length)
  return first.length >= 20 && tail.length < 40
    ? first
    : longest.length > title.length * 0.6
      ? longest
      : title
}

function bare(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()
}
