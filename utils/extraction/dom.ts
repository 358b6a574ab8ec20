import { escapeHtml } from '../escape-html'
import { hasText, textOf } from './text'

/** Elements that run along inside a line of text. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' '
  )
)

/** Elements whose text is never the page's. In small letters those of pictures: they have no number to be found by. */
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION SVG svg IFRAME HEAD script style'.split(' ')
)

/**
 * The elements that the selectors meet, selector by selector. Of one that names a tag browsers know where to look; to a
 * list of them they hold every element of the page.
 */
export function allOf(root: ParentNode, ...selectors: string[]): Element[] {
  return selectors.flatMap(selector => [...root.querySelectorAll(selector)])
}

/**
 * The elements whose class has the pattern in it. A selector that looks into classes without regard to case takes four
 * times as long.
 */
export function withClass(root: ParentNode, pattern: RegExp): Element[] {
  const found: Element[] = []
  // By number: to iterate over a list of nodes costs twice as much.
  const named = root.querySelectorAll('[class]')
  for (let at = 0; at < named.length; at++) {
    const element = named[at] as Element
    if (pattern.test(element.getAttribute('class') ?? '')) found.push(element)
  }
  return found
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3
}

export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName)
}

/** Whether an element's tag is one of those that run along inside a line. */
export function isInlineTag(element: Element): boolean {
  return INLINE.has(element.tagName)
}

/** Whether a node is text, or an inline element with nothing but such inside. */
export function isInline(node: Node): boolean {
  if (!isElement(node)) return true
  if (!INLINE.has(node.tagName)) return false
  for (let child = node.firstElementChild; child; child = child.nextElementSibling)
    if (!isInline(child)) return false
  return true
}

export function isBreak(node: Node): boolean {
  return isElement(node) && node.tagName === 'BR'
}

/** Whether a node shows nothing: white space, a comment, an element with neither text nor picture. */
export function isBlank(node: Node): boolean {
  if (isText(node)) return !/\S/.test(node.data)
  if (!isElement(node)) return true
  if (isSilent(node)) return true
  return !hasText(node) && !node.matches(MEDIA) && !node.querySelector(MEDIA)
}

const MEDIA = 'img, picture, video, audio, iframe, embed, object, input, textarea, select'

/** Characters of text that stand in links. */
export function linkedLength(node: Node): number {
  if (!isElement(node)) return 0
  if (node.tagName === 'A') return textOf(node).length
  let length = 0
  for (const link of node.getElementsByTagName('a')) length += textOf(link).length
  return length
}

/** The element's outer HTML; of a text node, its text escaped. */
export function htmlOf(node: Node): string {
  return isElement(node) ? node.outerHTML : escapeHtml(node.textContent ?? '')
}
