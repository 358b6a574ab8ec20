import { markUnseen } from './pictures'

/** Elements whose names become properties of the document: `<img name="body">` makes a picture of `document.body`. */
const NAMED = '[name]:is(embed, form, iframe, img, object), [id]:is(img, object)'

/**
 * A document that answers as documents do: the page itself, or, where names in it hide the document's own properties,
 * a copy without those names. The page is never changed.
 */
export function plainDocument(page: Document): Document {
  // What is asked of the page here goes past its names: methods of its prototype, and of an element that has none.
  const own = Object.getPrototypeOf(page) as Document
  const element = own.createElement.call(page, 'p')
  const namesIn = (root: Document) => [...own.querySelectorAll.call(root, NAMED)]
  const isHiding = (named: Element) =>
    ['name', 'id'].some(attribute => (element.getAttribute.call(named, attribute) ?? '') in own)
  if (!namesIn(page).some(isHiding)) return page

  const copy = own.cloneNode.call(page, true) as Document
  for (const named of namesIn(copy)) {
    element.removeAttribute.call(named, 'name')
    element.removeAttribute.call(named, 'id')
  }
  markUnseen(own.getElementsByTagName.call(page, 'img') as HTMLCollectionOf<HTMLImageElement>, copy)
  return copy
}
