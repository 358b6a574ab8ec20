import { isUnseen } from '../unseen'
import { parseUrl } from '../url'

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
/** Of one that still waits for its turn. */
const WAITING = [...LAZY_SOURCES, ...LAZY_SETS.slice(0, 2)]

/** Smaller pictures are counters, not pictures; see `unseen.ts`. */
const LEAST_SIDE = 3

/** Gives every picture its true address, as an absolute one, and drops those that show nothing. */
export function settlePictures(snapshot: Document): void {
  for (const noscript of [...snapshot.getElementsByTagName('noscript')]) restoreFromNoscript(noscript)
  const seen = new Set<Element>()
  for (const image of [...snapshot.getElementsByTagName('img')]) {
    const source = isHidden(image, seen) ? null : trueSource(image)
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
  const chosen = isStandIn ? lazySource(image) : given
  const address = chosen ? parseUrl(chosen.trim(), base)?.href : null
  return address && /^https?:/.test(address) ? address : null
}

/** Where a lazy loader would fetch the picture. */
function lazySource(image: Element): string | null {
  const lazy = LAZY_SOURCES.map(name => image.getAttribute(name)).find(
    value => value && !value.startsWith('data:')
  )
  if (lazy) return lazy
  const sets = [image, ...(image.parentElement?.tagName === 'PICTURE' ? image.parentElement.children : [])]
  const set = sets.flatMap(element => LAZY_SETS.map(name => element.getAttribute(name))).find(Boolean)
  return set ? largest(set) : null
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

/** Where a picture is only shown if the thing around it cannot be. */
const FALLBACKS = 'audio, canvas, iframe, object, video'

/**
 * Whether a picture is told to be unseen, or too small to be seen, or stands in something that is. What is around one
 * that is not is seen, and need not be asked for the next.
 */
function isHidden(image: Element, seen: Set<Element>): boolean {
  if (image.hasAttribute(UNSEEN) || image.closest(FALLBACKS)) return true
  const asked: Element[] = []
  for (
    let around: Element | null = image;
    around && around.tagName !== 'BODY' && !seen.has(around);
    around = around.parentElement
  ) {
    if (isUnseen(around)) return true
    asked.push(around)
  }
  for (const around of asked) seen.add(around)
  return false
}

/** In a copy of the page: this picture is not seen on it. */
const UNSEEN = 'data-bening-unseen'

/**
 * Marks in a copy the pictures that the page does not show: hidden by its style sheets, or a dot by their true size.
 * Lazy ones that still wait for their turn are left alone.
 */
export function markUnseen(images: HTMLCollectionOf<HTMLImageElement>, copy: Document | Element): void {
  const copies = copy.getElementsByTagName('img')
  ;[...images].forEach((image, at) => {
    if (isUnseenOnPage(image)) copies[at]?.setAttribute(UNSEEN, '')
  })
}

function isUnseenOnPage(image: HTMLImageElement): boolean {
  if (WAITING.some(name => image.hasAttribute(name))) return false
  // Nought: not loaded, so nothing is known.
  if ([image.naturalWidth, image.naturalHeight].some(side => side > 0 && side < LEAST_SIDE)) return true
  // Not every DOM has a layout to ask.
  return image.checkVisibility?.({ visibilityProperty: true }) === false
}

/** A lazy picture's honest twin stands in a noscript, which the parser leaves as text. */
function restoreFromNoscript(noscript: Element): void {
  const source = /<img[^>]+?src=["']([^"']+)["']/i.exec(noscript.textContent || noscript.innerHTML)?.[1]
  const before = noscript.previousElementSibling
  const lazy = before?.tagName === 'IMG' ? before : before?.querySelector('img')
  if (source && lazy && !lazy.getAttribute('data-src')) lazy.setAttribute('data-src', source)
}
