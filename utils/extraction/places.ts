import type { Site } from '../rules/site'
import { siteContainers } from './container'
import { isInlineTag } from './dom'
import { textOf } from './text'

/** Where a page may hold its story. */
export interface Place {
  /** Side by side, in the page's order; none in another. */
  parts: Element[]
  /** Whether the site's own facts say so: then it holds the story and nothing else. */
  isSure: boolean
}

/** Shorter texts are no running text. */
const LEAST_TEXT = 60
/** The story has this share of the page's running text, at least; teasers, comments and notices have the rest. */
const STORY_SHARE = 0.7

/**
 * What stands around it is read as well where that costs little: its head may be there. More may be spent where more
 * running text is.
 */
const MORE = { times: 1.5, timesForText: 4, elements: 40 }

/**
 * Where the story may stand, the best guess first and the whole page last. The less of a page is copied and looked
 * through, the less there is to mislead: the site's own container is the surest, then comes the element that holds
 * most of the running text.
 */
export function* placesOf(
  page: Document,
  { site, texts, isLaterPage }: { site: Site | null; texts: readonly Text[]; isLaterPage?: boolean }
): Generator<Place> {
  const containers = siteContainers(page, site, isLaterPage ? 1 : undefined)
  if (containers.length > 0) yield { parts: containers, isSure: true }
  const main = mainContent(page.body, texts)
  if (main !== page.body) yield { parts: [main], isSure: false }
  yield { parts: [page.body], isSure: false }
}

/** The smallest element with most of the running text, and what little stands around it. */
function mainContent(body: Element, texts: readonly Text[]): Element {
  const lengths = new Map<Element, number>()
  for (const text of texts) {
    const length = text.data.length > LEAST_TEXT ? textOf(text).length : 0
    if (length <= LEAST_TEXT || text.parentElement?.closest('a')) continue
    for (let around = text.parentElement; around; around = around.parentElement)
      lengths.set(around, (lengths.get(around) ?? 0) + length)
  }
  const least = (lengths.get(body) ?? Number.POSITIVE_INFINITY) * STORY_SHARE
  const holdsMost = (element: Element) => (lengths.get(element) ?? 0) >= least
  let main = body
  for (let child: Element | undefined = body; child; child = [...main.children].find(holdsMost)) main = child
  while (main !== body && (isInlineTag(main) || main.tagName === 'P')) main = main.parentElement ?? body
  const sizeOf = (element: Element) => element.getElementsByTagName('*').length
  const [size, length] = [sizeOf(main), lengths.get(main)]
  for (let around = main.parentElement; around && around !== body; around = around.parentElement) {
    const times = sizeOf(around) / (size + MORE.elements)
    if (times > MORE.timesForText) break
    if (times <= MORE.times || lengths.get(around) !== length) main = around
  }
  return main
}
