import type { Site } from '../rules/site'
import { siteContainers } from './container'
import { isInlineTag } from './dom'
import { foldSpace } from './text'

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

/** The running text of a page, in characters. */
interface Prose {
  /** Of what stands side by side, by the element that holds it. */
  held: Map<Element, number>
  /** Of all that stands in an element, at any depth. */
  inside: Map<Element, number>
}

/** The element that is taken to hold the story; the body where none stands out. */
function mainContent(body: Element, texts: readonly Text[]): Element {
  const prose = measure(texts)
  const main = heaviest(body, prose)
  return main === body ? body : withSurroundings(main, body, prose)
}

function measure(texts: readonly Text[]): Prose {
  const [held, inside] = [new Map<Element, number>(), new Map<Element, number>()]
  const add = (lengths: Map<Element, number>, element: Element, length: number) =>
    lengths.set(element, (lengths.get(element) ?? 0) + length)
  for (const text of texts) {
    const { data } = text
    const length = data.length > LEAST_TEXT ? foldSpace(data).length : 0
    const block = length > LEAST_TEXT ? blockAround(text) : null
    if (!block) continue
    add(held, PARAGRAPH.test(block.tagName) ? (block.parentElement ?? block) : block, length)
  }
  for (const [element, length] of held)
    for (let around: Element | null = element; around; around = around.parentElement)
      add(inside, around, length)
  return { held, inside }
}

/** The smallest element with the longest text that stands side by side, and with all that is nearly as long. */
function heaviest(body: Element, { held, inside }: Prose): Element {
  let most = 0
  for (const length of held.values()) most = Math.max(most, length)
  const heavy = [...held].filter(([, length]) => length >= most * HEAVY_SHARE).map(([element]) => element)
  const least = (inside.get(body) ?? 0) * STORY_SHARE
  let main = heavy[0] ?? body
  while (
    main !== body &&
    !((inside.get(main) ?? 0) >= least && heavy.every(element => main.contains(element)))
  )
    main = main.parentElement ?? body
  return main
}

/** The largest of the elements around one that is little more, or holds paragraphs beside it. */
function withSurroundings(main: Element, body: Element, { held, inside }: Prose): Element {
  const sizeOf = (element: Element) => element.getElementsByTagName('*').length
  const own = sizeOf(main) + MORE.elements
  let largest = main
  for (let around = main; around !== body && around.parentElement; ) {
    around = around.parentElement
    // A bare wrapper adds nothing; there may be thousands.
    if (around.childElementCount < 2 && !held.has(around)) continue
    const times = inside.get(around) === inside.get(main) ? MORE.times : MORE.timesForText
    // Paragraphs beside what holds the story are hardly another's.
    if (held.has(around) || sizeOf(around) <= own * times) largest = around
  }
  return largest
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
