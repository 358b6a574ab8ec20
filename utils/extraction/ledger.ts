import { KEPT_HTML, type Removal, type RemovalReason, type RemovalStep } from '../article'
import { allOf, htmlOf, isElement } from './dom'
import { labelIn } from './selectors'
import { MACHINERY, orderOf, ordersIn } from './snapshot'
import { foldSpace } from './text'
import { linesOf } from './visible-text'

/** Longer removals keep this many characters of their text: a whole page's footer helps nobody. */
const KEPT_TEXT = 4_000

export interface Cut {
  step: RemovalStep
  reason: RemovalReason
  label?: string | null
  rule?: string | null
}

/** A removal that does not know its anchor yet, but where it stood. */
interface Entry extends Omit<Removal, 'id' | 'anchor'> {
  order: number
}

/** Cuts nodes out of the snapshot and remembers them. */
export class Ledger {
  readonly #entries: Entry[] = []
  /** The numbers of the elements that were cut. */
  readonly orders: number[] = []
  /** The numbers of the elements that a rule keeps: nothing that holds one of them is cut. */
  readonly #kept = new Set<number>()
  /** The first and the last number in the place that holds the story. */
  encloses: [first: number, last: number] = [0, 0]

  /** Takes out nodes that stand side by side, as one removal. */
  cut(nodes: readonly ChildNode[], cut: Cut): void {
    const first = nodes[0]
    if (!first || nodes.some(node => this.isKept(node))) return
    const order = placeOf(first)
    for (const node of nodes) if (isElement(node)) this.orders.push(...ordersIn(node))
    this.#add(nodes, cut, order)
    for (const node of nodes) node.remove()
  }

  /** From now on the elements and what stands in them are cut no more. */
  keep(elements: readonly Element[]): void {
    for (const order of elements.flatMap(ordersIn)) this.#kept.add(order)
  }

  /** Whether a rule keeps the node or something of it. */
  isKept(node: Node): boolean {
    if (this.#kept.size === 0) return false
    const element = isElement(node) ? node : node.parentElement
    return element !== null && ordersIn(element).some(order => this.keeps(order))
  }

  /** Whether a rule keeps the element with this number. */
  keeps(order: number): boolean {
    return this.#kept.has(order)
  }

  /** Remembers what no step took out of the page, as one removal. The page's own nodes stay as they are. */
  leaveOut(nodes: readonly ChildNode[], cut: Cut, order: number): void {
    const first = nodes.find(isElement)
    const label = cut.label ?? (first ? labelIn(first) : null)
    if (nodes.length > 0) this.#add(nodes.map(withoutMachinery), { ...cut, label }, order)
  }

  /** All that the entries say. */
  get text(): string {
    return this.#entries.map(entry => foldSpace(entry.text)).join('\n')
  }

  isEnclosed(order: number): boolean {
    return order >= this.encloses[0] && order <= this.encloses[1]
  }

  #add(nodes: readonly Node[], cut: Cut, order: number): void {
    const html = nodes.map(htmlOf).join('')
    const [first] = nodes
    this.#enter(cut, {
      html: (nodes.length > 1 || !isElement(first as Node) ? `<div>${html}</div>` : html).slice(0, KEPT_HTML),
      text: nodes.flatMap(linesOf).join('\n').slice(0, KEPT_TEXT),
      links: nodes.reduce((sum, node) => sum + linksIn(node), 0),
      order
    })
  }

  /** Remembers a block that is left out of the article. */
  note({ html, text, order }: { html: string; text: string; order: number }, cut: Cut): void {
    const links = html.split('<a ').length - 1
    this.#enter(cut, { html, text, links, order })
  }

  #enter(cut: Cut, facts: Pick<Entry, 'html' | 'text' | 'links' | 'order'>): void {
    this.#entries.push({ label: null, rule: null, ...cut, ...facts })
  }

  /** The removals with their anchors, in the page's order, given the blocks' numbers. */
  removals(blocks: readonly { id: string; order: number }[]): Removal[] {
    // Asked in rising order: what lies before one place lies before the next.
    let at = 0
    const behind = (order: number) => {
      while (at < blocks.length && (blocks[at]?.order ?? 0) <= order) at++
      return blocks[at]
    }
    const first = blocks[0]?.order ?? 0
    return this.#entries
      .filter(entry => entry.text !== '' && (this.isEnclosed(entry.order) || concernsStory(entry, first)))
      .sort((a, b) => a.order - b.order)
      .map(({ order, ...removal }, i) => ({ ...removal, id: `r${i + 1}`, anchor: behind(order)?.id ?? null }))
  }
}

/**
 * Whether a removal outside the story's place is worth showing: a box of links or a sentence behind or beside it.
 * Buttons and menus around the story are the page's frame; nobody misses them.
 */
function concernsStory({ order, links, reason }: Entry, first: number): boolean {
  return reason === 'frame' || (order > first && (links > 0 || reason === 'inline'))
}

/** The node, or where scripts stand in it a copy without them. */
function withoutMachinery(node: Node): Node {
  if (!isElement(node) || allOf(node, ...MACHINERY).length === 0) return node
  // A template's document is inert: in the page's own a copied picture would be asked for once more.
  const inert = node.ownerDocument.createElement('template').content.ownerDocument
  const copy = inert.importNode(node, true)
  for (const machinery of allOf(copy, ...MACHINERY)) machinery.remove()
  return copy
}

function linksIn(node: Node): number {
  if (!isElement(node)) return 0
  return node.getElementsByTagName('a').length + (node.tagName === 'A' ? 1 : 0)
}

/** The number of the node, or of what stands before it. */
function placeOf(node: ChildNode): number {
  let before: Node | null = node
  while (before) {
    const order = isElement(before) ? orderOf(before) : null
    if (order !== null) return order
    if (before.previousSibling) {
      before = before.previousSibling
      while (before.lastChild) before = before.lastChild
    } else before = before.parentNode
  }
  return 0
}
