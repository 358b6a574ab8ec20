import { markUnseen } from './pictures'

/** The number that an element had in the page's order; removals find their anchor by it. */
const ORDER = 'data-bening-order'

/**
 * A clone of the page, to be taken apart: the page itself is never changed. Scripts and styles are left out, and the
 * elements are numbered in order.
 */
export function takeSnapshot(page: Document): Document {
  const snapshot = page.cloneNode(true) as Document
  // Only a page with a window is laid out, so that it can tell what is seen.
  if (page.defaultView) markUnseen(page.getElementsByTagName('img'), snapshot)
  for (const machinery of snapshot.querySelectorAll('script, style, template')) machinery.remove()
  // Names of controls hide what their form would answer: its parent, its children, its text.
  const form = snapshot.createElement('form')
  for (const control of snapshot.querySelectorAll('form [name], form [id], [form]'))
    for (const attribute of ['name', 'id'])
      if ((form.getAttribute.call(control, attribute) ?? '') in form)
        form.removeAttribute.call(control, attribute)
  let order = 0
  for (const element of snapshot.body.getElementsByTagName('*')) element.setAttribute(ORDER, String(++order))
  return snapshot
}

/** The element's number, or its first numbered descendant's; null where Readability made it anew. */
export function orderOf(element: Element): number | null {
  const own = element.getAttribute(ORDER) ?? element.querySelector(`[${ORDER}]`)?.getAttribute(ORDER)
  return own ? Number(own) : null
}
