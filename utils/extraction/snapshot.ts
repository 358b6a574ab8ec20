import { markUnseen } from './pictures'

/** The number that an element had in the page's order; removals find their anchor by it. */
const orders = new WeakMap<Node, number>()

/** What is no part of what a page says. */
export const MACHINERY = 'script, style, template'
const NO_WORDS = new Set(MACHINERY.split(', '))

/**
 * A clone of the page, to be taken apart: the page itself is never changed. Scripts and styles are left out, and the
 * elements are numbered in order.
 */
export function takeSnapshot(page: Document): Document {
  const snapshot = page.cloneNode(true) as Document
  // Only a page with a window is laid out, so that it can tell what is seen.
  if (page.defaultView) markUnseen(page.getElementsByTagName('img'), snapshot)
  for (const machinery of snapshot.querySelectorAll(MACHINERY)) machinery.remove()
  // Names of controls hide what their form would answer: its parent, its children, its text.
  const form = snapshot.createElement('form')
  for (const control of snapshot.querySelectorAll('form [name], form [id], [form]'))
    for (const attribute of ['name', 'id'])
      if ((form.getAttribute.call(control, attribute) ?? '') in form)
        form.removeAttribute.call(control, attribute)
  for (const [element, order] of numberElements(snapshot.body)) orders.set(element, order)
  return snapshot
}

/** The elements inside another with their numbers, from 1; in a page's body the same as in its snapshot. */
export function numberElements(root: Element): Map<Element, number> {
  const numbers = new Map<Element, number>()
  for (const element of root.querySelectorAll('*'))
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
