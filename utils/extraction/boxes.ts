import type { LabelIndex, LabelMatch } from '../rules/label-index'
import { PLAIN_KINDS } from '../rules/rule'
import { isBlank, isBreak, isElement, isInline, isSilent, isText, linkedLength } from './dom'
import type { Line } from './lines'
import { textOf } from './text'

/** A text of so many characters is a paragraph, unless it belongs to a teaser. */
const PROSE = 80
/** A teaser has at most so many: a headline, a date, a summary of two sentences. */
const TEASER = 480
/** Shorter links are a menu's or a tag's, not a story's headline. */
const HEADLINE = 20
/** A headline that is no link has at most so many. */
const LONGEST_HEADLINE = 160
/** A line without a link between teasers: a date, a rank, a counter. */
const FURNITURE = 60

/** A heading's bar ("Terpopuler · Lihat semua") has at most so much text. */
const BAR = 80

/**
 * What a label that stands alone heads: the label with the links and teasers behind it, or the whole element that
 * holds nothing else. Null where prose follows: then the label is a heading of the story.
 */
export function boxOf(line: Line, match: LabelMatch, index: LabelIndex): ChildNode[] | null {
  let box: ChildNode[] = line.isWhole ? [line.block] : line.nodes
  for (;;) {
    const parent = box[0]?.parentElement
    if (!parent) return null
    const behind = clutterBehind(box, index)
    box = [...box, ...behind]
    if (behind.some(node => leadsAway(node, match))) return box
    if (!isLast(box)) return match.rule.kind === 'related' ? withLostHeadline(box) : null
    // Last in its parent and nothing to head: in a heading's bar it heads what stands beside the bar.
    const isBar = parent.tagName !== 'BODY' && textOf(parent).length <= BAR
    if (!isBar) return box
    box = [parent]
  }
}

/** "Artikel selanjutnya" with a headline that is no link, and nothing behind it. */
function withLostHeadline(box: readonly ChildNode[]): ChildNode[] | null {
  const next = nextSolid(box)
  const text = next ? textOf(next) : ''
  if (!next || text.length > LONGEST_HEADLINE || /[.!?:]["”’]?$/.test(text)) return null
  const whole = [...box, next]
  return isLast(whole) && isElement(next) && !/^H[1-6]$/.test(next.tagName) ? whole : null
}

function nextSolid(box: readonly ChildNode[]): ChildNode | null {
  let node = box.at(-1)?.nextSibling ?? null
  while (node && (isBlank(node) || isBreak(node))) node = node.nextSibling
  return node
}

/** The nodes behind a box, up to the first that is neither link nor teaser nor furniture. */
function clutterBehind(box: readonly ChildNode[], index: LabelIndex): ChildNode[] {
  const found: ChildNode[] = []
  let solid = 0
  for (let node = box.at(-1)?.nextSibling ?? null; node; node = node.nextSibling) {
    if (isBlank(node) || isBreak(node)) {
      found.push(node)
      continue
    }
    if (!isClutter(node) || startsBox(node, index)) break
    found.push(node)
    solid = found.length
  }
  return found.slice(0, solid)
}

/** Whether a node is links, teasers or furniture, and no prose. */
function isClutter(node: ChildNode): boolean {
  const text = textOf(node)
  if (isText(node)) return text.length <= FURNITURE && !/[.!?]$/.test(text)
  if (!isElement(node)) return true
  if (isSilent(node)) return true
  const links = linksOf(node)
  if (links.length === 0)
    return text.length <= FURNITURE && !/[.!?]["”’]?$/.test(text) && !/^H[1-6]$/.test(node.tagName)
  if (text.length >= PROSE && holdsProse(node)) return false
  return linkedLength(node) >= text.length * 0.5 || links.some(isHeadline)
}

/** Whether a node holds a paragraph that is no teaser's summary. */
function holdsProse(node: Element): boolean {
  return [node, ...node.getElementsByTagName('*')].some(
    leaf => !isSilent(leaf) && isParagraph(leaf) && !isInTeaser(leaf, node)
  )
}

/** Whether an element directly holds a text of some length, mostly unlinked. */
function isParagraph(element: Element): boolean {
  let own = 0
  for (const child of element.childNodes) if (isInline(child)) own += textOf(child).length
  return own >= PROSE && linkedLength(element) < textOf(element).length * 0.4
}

/** Whether a paragraph stands beside a headline that links, in an element too small for a story. */
function isInTeaser(paragraph: Element, root: Element): boolean {
  if (paragraph === root) return false
  for (let item = paragraph.parentElement; item; item = item.parentElement) {
    if (textOf(item).length > TEASER) return false
    if (linksOf(item).some(isHeadline)) return true
    if (item === root) return false
  }
  return false
}

/** Whether a node opens with a label that heads a box of its own. */
function startsBox(node: ChildNode, index: LabelIndex): boolean {
  const text = firstLineText(node)
  const match = text ? index.match(text) : null
  return match?.rest === '' && match.rule.match === 'line' && !PLAIN_KINDS.has(match.rule.kind)
}

function firstLineText(node: Node): string | null {
  if (isText(node)) return /\S/.test(node.data) ? node.data.trim() : null
  if (isElement(node) && isSilent(node)) return null
  if (isElement(node) && isInline(node)) return textOf(node) || null
  for (const child of node.childNodes) {
    const text = firstLineText(child)
    if (text) return text
  }
  return null
}

/** Whether a node links to stories; under a label for tags, to anything. */
function leadsAway(node: ChildNode, match: LabelMatch): boolean {
  if (!isElement(node)) return false
  const links = linksOf(node)
  if (match.rule.kind === 'tags') return links.length > 0
  return links.some(link => isHeadline(link) || link.querySelector('img') !== null)
}

function linksOf(element: Element): Element[] {
  return element.tagName === 'A' ? [element] : [...element.getElementsByTagName('a')]
}

function isHeadline(link: Element): boolean {
  return textOf(link).length >= HEADLINE
}

/** Whether nothing that shows stands behind a box in its parent. */
function isLast(box: readonly ChildNode[]): boolean {
  return nextSolid(box) === null
}
