import { Readability } from '@mozilla/readability'
import { parseUrl } from '../url'
import { allOf } from './dom'
import { inheritOrder } from './snapshot'
import { hasText } from './text'

/** What stands behind Readability's `parse()`, as far as it is called or made swifter here. */
interface Inside {
  _doc: Document
  _prepDocument(): void
  _grabArticle(): Element | null
  _simplifyNestedElements(story: Element): void
  _setNodeTag(element: Element, tag: string): Element
  _removeNodes(nodes: Iterable<Element>, isMeant?: IsMeant): void
  _removeAndGetNext(node: Element): Element | null
  _getNextNode(node: Element): Element | null
}

type IsMeant = (node: Element, at: number, nodes: readonly Element[]) => boolean

const Inner = Readability as unknown as new (page: Document) => Inside

/**
 * The element that Readability finds the story in, or null. Takes the snapshot apart; `anew` gives it once more, for
 * another try with milder rules. What `isKept` is never taken out.
 */
export function findStory(
  snapshot: Document,
  anew: () => Document,
  isKept: (element: Element) => boolean = () => false
): Element | null {
  return new SwiftReadability(snapshot, anew, isKept).find()
}

/** Readability drops every footer, and with a quotation's the one who said it. */
export function keepSources(snapshot: Document): void {
  for (const footer of snapshot.querySelectorAll('blockquote footer')) {
    const source = snapshot.createElement('p')
    source.append(...footer.childNodes)
    footer.replaceWith(source)
  }
}

/**
 * Readability, with the same answer in less time: what it asks of each element anew is asked only where it can matter,
 * and its metadata are not read: ours are, with more care for Indonesian sites. `tests/extraction/readability.test.ts`
 * compares the two.
 */
class SwiftReadability extends Inner {
  constructor(
    snapshot: Document,
    private readonly anew: () => Document,
    private readonly isKept: (element: Element) => boolean
  ) {
    super(snapshot)
  }

  /** As `parse()`, but for the metadata, and for the pictures, which are settled already. */
  find(): Element | null {
    this.#tidy()
    const story = this._grabArticle()
    if (story) {
      this.#resolveLinks(story)
      this._simplifyNestedElements(story)
    }
    return story
  }

  /** For another try. Readability itself would keep the page as text, and parse it anew; few pages need that. */
  _renew(): void {
    const snapshot = this._doc
    this._doc = this.anew()
    this.#tidy()
    snapshot.body.replaceChildren(...this._doc.body.childNodes)
    this._doc = snapshot
  }

  #tidy(): void {
    for (const silent of allOf(this._doc, 'meta', 'script', 'noscript', 'style')) silent.remove()
    this._prepDocument()
  }

  /** The first word is enough to know that there is one. */
  _isElementWithoutContent(element: Element): boolean {
    return !hasText(element) && element.childElementCount === element.querySelectorAll('br, hr').length
  }

  override _removeNodes(nodes: Iterable<Element>, isMeant?: IsMeant): void {
    super._removeNodes(
      nodes,
      (node, at, all) => !this.isKept(node) && (isMeant?.call(this, node, at, all) ?? true)
    )
  }

  override _removeAndGetNext(node: Element): Element | null {
    return this.isKept(node) ? this._getNextNode(node) : super._removeAndGetNext(node)
  }

  /** Elements that Readability makes anew keep their place in the page. */
  override _setNodeTag(element: Element, tag: string): Element {
    const made = super._setNodeTag(element, tag)
    inheritOrder(made, element)
    return made
  }

  /** Links lead where they lead from the page. What they may lead to is for whoever shows them to judge. */
  #resolveLinks(story: Element): void {
    const { baseURI, documentURI } = this._doc
    for (const name of ['href', 'src', 'poster'])
      for (const element of story.querySelectorAll(`[${name}]`)) {
        const address = element.getAttribute(name) ?? ''
        const isInside = address.startsWith('#') && baseURI === documentURI
        if (address && !isInside) element.setAttribute(name, parseUrl(address, baseURI)?.href ?? address)
      }
  }
}
