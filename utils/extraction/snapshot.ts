import { markUnseen } from './pictures'

/** The number that an element had in the page's order; removals find their anchor by it. */
const orders = new WeakMap<Node, number>()

/** What is no part of what a page says. */
export const MACHINERY = 'script, style, template'
const NO_WORDS = new Set(MACHINERY.split(', '))

/** A copy of parts of a page, and the parts in it. */
export interface Snapshot {
  document: Document
  parts: Element[]
}

/**
 * A copy of parts of a page with the bare elements around them, to be taken apart: the page itself is never changed.
 * Scripts and styles are left out, and the parts' elements are numbered in order.
 */
export function takeSnapshot(originals: readonly Element[]): Snapshot {
  const [first] = originals
  if (!first) throw new Error('a snapshot of nothing')
  const page = first.ownerDocument
  const snapshot = page.cloneNode(false) as Document
  const parts = originals.map(part => snapshot.importNode(part, true))
  snapshot.append(around(first, originals, parts, snapshot))
  // Addresses are read by the page's base.
  const head = snapshot.createElement('head')
  head.append(...[...page.querySelectorAll('base')].map(base => snapshot.importNode(base)))
  snapshot.documentElement.prepend(head)
  // Only a page with a window is laid out, so that it can tell what is seen.
  if (page.defaultView)
    for (const [at, part] of originals.entries())
      markUnseen(part.getElementsByTagName('img'), parts[at] as Element)
  for (const machinery of snapshot.querySelectorAll(MACHINERY)) machinery.remove()
  // Names of controls hide what their form would answer: its parent, its children, its text.
  const form = snapshot.createElement('form')
  for (const control of snapshot.querySelectorAll('form [name], form [id], [form]'))
    for (const attribute of ['name', 'id'])
      if ((form.getAttribute.call(control, attribute) ?? '') in form)
        form.removeAttribute.call(control, attribute)
  for (const [element, order] of numberElements(parts)) orders.set(element, order)
  return { document: snapshot, parts }
}

/** The copies in bare copies of what stands around the originals. */
function around(
  first: Element,
  originals: readonly Element[],
  parts: readonly Element[],
  snapshot: Document
): Element {
  let outer = first.parentElement
  while (outer && !originals.every(part => outer?.contains(part))) outer = outer.parentElement
  let inner = [...parts]
  for (; outer; outer = outer.parentElement) {
    const copy = snapshot.importNode(outer)
    copy.append(...inner)
    inner = [copy]
  }
  return inner[0] as Element
}

/** The elements of the parts with their numbers, from 1; of a page's parts the same as of their copies. */
export function numberElements(parts: readonly Element[]): Map<Element, number> {
  const numbers = new Map<Element, number>()
  for (const part of parts)
    for (const element of [part, ...part.getElementsByTagName('*')])
      if (!NO_WORDS.has(element.localName)) numbers.set(element, numbers.size + 1)
  return numbers
}

/** The numbers of an element and all in it, as far as they have any. */
export function ordersIn(root: Element): number[] {
  return [root, ...root.querySelectorAll('*')]
    .map(element => orders.get(element))
    .filter(order => order !== undefined)
}

/** The element's number, or its first numbered descendant's; null where Readability made it anew. */
export function orderOf(element: Element): number | null {
  const own = orders.get(element)
  if (own !== undefined) return own
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const order = orderOf(child)
    if (order !== null) return order
  }
  return null
}

/** Gives an element that takes another's place the other's number. */
export function inheritOrder(made: Element, from: Element): void {
  const order = orders.get(from)
  if (order !== undefined) orders.set(made, order)
}
