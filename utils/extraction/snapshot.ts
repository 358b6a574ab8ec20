import { markUnseen } from './pictures'

/** The number that an element had in the page's order; removals find their anchor by it. */
const ORDER = 'data-bening-order'

/** What is no part of what a page says. */
export const MACHINERY = 'script, style, template'

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
  for (const [element, order] of numberElements(snapshot.body)) element.setAttribute(ORDER, String(order))
  return snapshot
}

/** The elements inside another with their numbers, from 1; in a page's body the same as in its snapshot. */
export function numberElements(root: Element): Map<Element, number> {
  const numbers = new Map<Element, number>()
  for (const element of root.getElementsByTagName('*'))
    if (!element.matches(MACHINERY)) numbers.set(element, numbers.size + 1)
  return numbers
}

/** The numbers of an element and all in it, as far as they have any. */
export function ordersIn(root: Element): number[] {
  return [root, ...root.querySelectorAll(`[${ORDER}]`)]
    .map(element => Number(element.getAttribute(ORDER)))
    .filter(Boolean)
}

/** The same, taken off: what is kept of a removal needs none. */
export function takeOrders(root: Element): number[] {
  const orders = ordersIn(root)
  for (const element of [root, ...root.querySelectorAll(`[${ORDER}]`)]) element.removeAttribute(ORDER)
  return orders
}

/** The element's number, or its first numbered descendant's; null where Readability made it anew. */
export function orderOf(element: Element): number | null {
  const own = element.getAttribute(ORDER) ?? element.querySelector(`[${ORDER}]`)?.getAttribute(ORDER)
  return own ? Number(own) : null
}
