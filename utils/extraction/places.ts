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
const STORY_SHARE = 0.5
/** What has this share of the longest text that stands side by side may be another section of the story. */
const HEAVY_SHARE = 0.5
const PARAGRAPH = /^(?:P|LI|BLOCKQUOTE|H[1-6]|UL|OL|FIGCAPTION|FIGURE)$/

/**
 * What stands around it is read as well where that costs little: its head may be there. More may be spent where more
 * running text is.
 */
const MORE = { times: 1.5, timesForText: 2.5, elements: 40 }

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

/**
 * The smallest element with the most of the running text that stands side by side, with all else that weighs nearly as
 * much, and with what little stands around it.
 */
function mainContent(body: Element, texts: readonly Text[]): Element {
  const own = new Map<Element, number>()
  const lengths = new Map<Element, number>()
  for (const text of texts) {
    const length = text.data.length > LEAST_TEXT ? textOf(text).length : 0
    const block = length > LEAST_TEXT ? blockAround(text) : null
    if (!block) continue
    const holder = PARAGRAPH.test(block.tagName) ? (block.parentElement ?? block) : block
    own.set(holder, (own.get(holder) ?? 0) + length)
    for (let around: Element | null = block; around; around = around.parentElement)
      lengths.set(around, (lengths.get(around) ?? 0) + length)
  }
  const most = Math.max(...own.values())
  const heavy = [...own.keys()].filter(holder => (own.get(holder) ?? 0) >= most * HEAVY_SHARE)
  const least = (lengths.get(body) ?? 0) * STORY_SHARE
  let main = heavy[0] ?? body
  while (
    main !== body &&
    !((lengths.get(main) ?? 0) >= least && heavy.every(holder => main.contains(holder)))
  )
    main = main.parentElement ?? body
  if (main === body) return body
  const sizeOf = (element: Element) => element.getElementsByTagName('*').length
  const [size, length] = [sizeOf(main), lengths.get(main)]
  for (
    let around = main.parentElement;
    around && around !== body.parentElement;
    around = around.parentElement
  ) {
    const times = sizeOf(around) / (size + MORE.elements)
    const isMore = times <= (lengths.get(around) === length ? MORE.times : MORE.timesForText)
    // Paragraphs beside what holds the story are hardly another's.
    if (isMore || own.has(around)) main = around
  }
  return main
}

/** The block that a text stands in; null where it is linked. */
function blockAround(text: Text): Element | null {
  let block = text.parentElement
  while (block && isInlineTag(block)) {
    if (block.tagName === 'A') return null
    block = block.parentElement
  }
  return block
}
