import { isWebAddress, parseUrl } from '../url'

/** Where lazy loaders keep a picture's true address, the surest first. */
const LAZY_SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-original-src',
  'data-img-src',
  'data-lazy',
  'data-url'
]
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset']

/** Smaller pictures are counters, not pictures. */
const LEAST_SIDE = 3

/** Gives every picture its true address, as an absolute one, and drops those that show nothing. */
export function settlePictures(snapshot: Document): void {
  for (const noscript of [...snapshot.getElementsByTagName('noscript')]) restoreFromNoscript(noscript)
  for (const image of [...snapshot.getElementsByTagName('img')]) {
    const source = isHidden(image) ? null : trueSource(image)
    if (source) {
      image.setAttribute('src', source)
      image.removeAttribute('srcset')
    } else image.remove()
  }
}

/** The address that a picture is really at, absolute; null where it has none that can be fetched. */
function trueSource(image: Element): string | null {
  const base = image.ownerDocument.baseURI
  const given = image.getAttribute('src')
  const isStandIn =
    !given ||
    given.startsWith('data:') ||
    /(?:blank|placeholder|loading|spacer|lazy|default)[^/]*\.(?:gif|png|svg|jpe?g)/i.test(given)
  const lazy = LAZY_SOURCES.map(name => image.getAttribute(name)).find(
    value => value && !value.startsWith('data:')
  )
  const sets = [image, ...(image.parentElement?.tagName === 'PICTURE' ? image.parentElement.children : [])]
  const set = sets.flatMap(element => LAZY_SETS.map(name => element.getAttribute(name))).find(Boolean)
  const chosen = (isStandIn ? null : given) ?? lazy ?? (set ? largest(set) : null)
  const address = chosen ? parseUrl(chosen.trim(), base)?.href : null
  return address && isWebAddress(address) ? address : null
}

/** The candidate of a srcset with the greatest width or density. */
function largest(set: string): string | null {
  const candidates = [...set.matchAll(/(\S+?)(?:\s+([\d.]+)[wx])?\s*(?:,\s|,?$)/g)]
  const best = candidates.reduce<RegExpMatchArray | null>(
    (a, b) => (a && Number(a[2] ?? 1) >= Number(b[2] ?? 1) ? a : b),
    null
  )
  return best?.[1] ?? null
}

/** Whether a picture is told to be unseen, or too small to be seen. */
function isHidden(image: Element): boolean {
  if (image.hasAttribute('hidden')) return true
  const style = (image.getAttribute('style') ?? '').replace(/\s/g, '').toLowerCase()
  if (/display:none|visibility:hidden|opacity:0(?:[;.]0*(?:;|$)|;|$)/.test(style)) return true
  const sides = ['width', 'height'].map(
    name => image.getAttribute(name) ?? RegExp(`(?:^|;)${name}:([\\d.]+)px`).exec(style)?.[1]
  )
  return sides.some(
    side => side != null && /^[\d.]+(px)?$/.test(side) && Number.parseFloat(side) < LEAST_SIDE
  )
}

/** A lazy picture's honest twin stands in a noscript, which the parser leaves as text. */
function restoreFromNoscript(noscript: Element): void {
  const source = /<img[^>]+?src=["']([^"']+)["']/i.exec(noscript.textContent || noscript.innerHTML)?.[1]
  const before = noscript.previousElementSibling
  const lazy = before?.tagName === 'IMG' ? before : before?.querySelector('img')
  if (source && lazy && !lazy.getAttribute('data-src')) lazy.setAttribute('data-src', source)
}
