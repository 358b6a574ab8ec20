import { allOf } from './dom'
import { markUnseen } from './pictures'

/** Under it a copied element keeps the number that it had in the page's order; removals find their anchor by it. */
const ORDER = Symbol('order')

interface Numbered {
  [ORDER]?: number
}

/** What is no part of what a page says. */
export const MACHINERY = ['script', 'style', 'template']

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
  const first = originals[0] as Element
  const page = first.ownerDocument
  const snapshot = page.cloneNode(false) as Document
  const parts = originals.map(part => snapshot.importNode(part, true))
  elementsIn(parts).forEach((element, at) => {
    ;(element as Numbered)[ORDER] = at + 1
  })
  const root = around(first, originals, parts, snapshot)
  for (const machinery of allOf(root, ...MACHINERY)) machinery.remove()
  // Only now: what is changed in a document costs more.
  snapshot.append(root)
  // Addresses are read by the page's base.
  const head = snapshot.createElement('head')
  head.append(...[...page.querySelectorAll('base')].map(base => snapshot.importNode(base)))
  snapshot.documentElement.prepend(head)
  // Only a page with a window is laid out, so that it can tell what is seen.
  if (page.defaultView)
    originals.forEach((part, at) => {
      markUnseen(part.getElementsByTagName('img'), parts[at] as Element)
    })
  // Names of controls hide what their form would answer: its parent, its children, its text.
  const form = snapshot.createElement('form')
  const controls =
    snapshot.querySelector('form') && snapshot.querySelectorAll('form [name], form [id], [form]')
  for (const control of controls ?? [])
    for (const attribute of ['name', 'id'])
      if ((form.getAttribute.call(control, attribute) ?? '') in form)
        form.removeAttribute.call(control, attribute)
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

/** The parts and all elements in them, in order. */
export function elementsIn(parts: readonly Element[]): Element[] {
  const elements: Element[] = []
  for (const part of parts) {
    // Swifter than to spread a list of nodes.
    const walker = part.ownerDocument.createTreeWalker(part, 1 /* NodeFilter.SHOW_ELEMENT */)
    for (let element: Element | null = part; element; element = walker.nextNode() as Element | null)
      elements.push(element)
  }
  return elements
}

/** The numbers of an element and all in it, as far as they have any. */
export function ordersIn(root: Element): number[] {
  const orders: number[] = []
  for (const element of elementsIn([root])) {
    const order = (element as Numbered)[ORDER]
    if (order !== undefined) orders.push(order)
  }
  return orders
}

/** The element's number, or its first numbered descendant's; null where Readability made it anew. */
export function orderOf(element: Element): number | null {
  const own = (element as Numbered)[ORDER]
  if (own !== undefined) return own
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    const order = orderOf(child)
    if (order !== null) return order
  }
  return null
}

/** Gives an element that takes another's place the other's number. */
export function inheritOrder(made: Element, from: Element): void {
  const order = (from as Numbered)[ORDER]
  if (order !== undefined) (made as Numbered)[ORDER] = order
}
