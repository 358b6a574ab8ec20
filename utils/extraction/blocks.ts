import type { Block, BlockKind } from '../article'
import { hostOf, isWebAddress } from '../url'
import { isAgencyCaption, isCaption } from './captions'
import { isBlank, isBreak, isElement, isInline, isSilent, isText } from './dom'
import { orderOf } from './snapshot'
import { linesOf } from './visible-text'

/** A block, with its place in the page for the anchors of removals. */
export interface PlacedBlock extends Block {
  order: number
}

const KINDS: Record<string, BlockKind> = {
  P: 'paragraph',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  UL: 'list',
  OL: 'list',
  DL: 'list',
  BLOCKQUOTE: 'quote',
  PRE: 'code',
  FIGURE: 'figure',
  PICTURE: 'figure',
  IMG: 'figure',
  TABLE: 'table',
  IFRAME: 'embed',
  VIDEO: 'embed',
  AUDIO: 'embed',
  EMBED: 'embed'
}

/** What makes of a paragraph a wrapper: Readability makes paragraphs of wrappers, too. */
const INSIDE_NO_PARAGRAPH =
  'img, iframe, video, figure, p, ul, ol, table, div, blockquote, h1, h2, h3, h4, h5, h6'

/** Attributes that say something about the text; all others are the site's machinery. */
const KEPT_ATTRIBUTES = new Set([
  'href',
  'src',
  'alt',
  'title',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'datetime',
  'start',
  'width',
  'height'
])

/** Takes a story apart into its blocks, in order. */
export function toBlocks(story: Element, page: string): PlacedBlock[] {
  const elements: Element[] = []
  collect(story, elements)
  let order = 0
  const blocks: PlacedBlock[] = []
  for (const element of elements) {
    order = orderOf(element) ?? order + 0.001
    const block = toBlock(element, page)
    if (block) blocks.push({ ...block, id: '', order })
  }
  return numbered(
    blocks.map((block, i) => (isCaptionOf(block, blocks[i - 1]) ? { ...block, kind: 'figure' } : block))
  )
}

/** Blocks with ids that count them. */
export function numbered(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  return blocks.map((block, i) => ({ ...block, id: `b${i + 1}` }))
}

/** Whether a paragraph is the caption of the picture before it; the lead picture stands before the first. */
function isCaptionOf(block: Block, before: Block | undefined): boolean {
  return block.kind === 'paragraph' && (!before || before.kind === 'figure') && isAgencyCaption(block.text)
}

/** Walks wrappers down to the elements that are blocks; loose text becomes paragraphs. */
function collect(parent: Element, found: Element[]): void {
  let run: ChildNode[] = []
  const flush = () => {
    if (run.some(node => !isBlank(node))) found.push(paragraphOf(run))
    run = []
  }
  for (const node of [...parent.childNodes]) {
    if (isBreak(node)) {
      if (run.length > 0 && isBreakBehind(run)) flush()
      else run.push(node)
    } else if (isText(node) || (isElement(node) && isInline(node) && !node.querySelector('img')))
      run.push(node)
    else if (isElement(node) && !isSilentBlock(node)) {
      flush()
      if (isBlockElement(node)) found.push(node)
      else collect(node, found)
    }
  }
  flush()
}

function isBreakBehind(run: readonly ChildNode[]): boolean {
  const last = run.findLast(node => !isText(node) || /\S/.test(node.data))
  return last !== undefined && isBreak(last)
}

function isSilentBlock(element: Element): boolean {
  return isSilent(element) && element.tagName !== 'IFRAME'
}

/** Whether an element is a block as it stands: tables and figures that only lay out others are not. */
function isBlockElement(element: Element): boolean {
  if (!(element.tagName in KINDS)) return false
  if (element.tagName === 'TABLE') return !isLayout(element)
  // A gallery is a list of pictures.
  if (/^[UO]L$/.test(element.tagName)) return element.querySelector('figure') === null
  if (element.tagName === 'P') return element.querySelector(INSIDE_NO_PARAGRAPH) === null
  return true
}

/** A table with at most one cell a row lays out what it holds. */
function isLayout(table: Element): boolean {
  return ![...table.getElementsByTagName('tr')].some(
    row => [...row.children].filter(cell => !isBlank(cell)).length > 1
  )
}

function paragraphOf(run: readonly ChildNode[]): Element {
  const first = run[0] as ChildNode
  const paragraph = (first.ownerDocument as Document).createElement('p')
  first.before(paragraph)
  paragraph.append(...run)
  return paragraph
}

function toBlock(element: Element, page: string): Omit<Block, 'id'> | null {
  const kind = KINDS[element.tagName] ?? 'paragraph'
  const shown = kind === 'embed' ? linkCard(element) : element
  if (!shown) return null
  const text = linesOf(shown).join('\n')
  if (text === '' && !shown.matches('img') && !shown.querySelector('img')) return null
  const isFigure = kind === 'paragraph' && isCaption(shown, text)
  clean(shown)
  return { kind: isFigure ? 'figure' : kind, html: shown.outerHTML, text, page }
}

/** An embedded post or video, as a quiet link to its address; null where that is no address to open. */
function linkCard(element: Element): Element | null {
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
  if (!isWebAddress(source)) return null
  const card = element.ownerDocument.createElement('p')
  const link = element.ownerDocument.createElement('a')
  link.setAttribute('href', source)
  link.textContent = hostOf(source)
  card.append(link)
  return card
}

function trimEdge(node: Node | null, trim: (text: string) => string): void {
  if (node && isText(node)) node.data = trim(node.data)
}

/** Drops every attribute but those that belong to the text. */
function clean(block: Element): void {
  trimEdge(block.firstChild, text => text.trimStart())
  trimEdge(block.lastChild, text => text.trimEnd())
  for (const element of [block, ...block.getElementsByTagName('*')]) {
    for (const name of element.getAttributeNames())
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name)
  }
}
