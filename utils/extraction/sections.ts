import { linkedLength } from './dom'
import { proseLength, proseOf } from './selectors'
import { textOf } from './text'

/** Prose of this share of the page is the story. */
const STORY_SHARE = 0.5
/** A hidden part of a story has at least so much prose; less is a dialog or a hint. */
const HIDDEN_PART = 300

/**
 * Shows the parts of a story that its page hides until a button is pressed. What is hidden says nothing of what it
 * is: look what stands there.
 */
export function showHiddenParts(snapshot: Document): void {
  // The slides of a photo story but the one in view.
  for (const slide of snapshot.querySelectorAll('figure[aria-hidden="true"]'))
    slide.removeAttribute('aria-hidden')
  for (const hidden of snapshot.querySelectorAll('[style*="display"], [hidden]')) {
    const isHidden =
      hidden.hasAttribute('hidden') || /display\s*:\s*none/i.test(hidden.getAttribute('style') ?? '')
    if (!isHidden || proseLength(hidden) < HIDDEN_PART || linkedLength(hidden) > textOf(hidden).length * 0.3)
      continue
    hidden.removeAttribute('hidden')
    hidden.removeAttribute('style')
  }
}

/**
 * Dissolves the wrappers that split a story into sections of one kind. A score over containers would take the best of
 * them and lose the rest.
 */
export function joinSections(snapshot: Document): void {
  const proseIn = proseLengths(snapshot.body)
  const share = (proseIn.get(snapshot.body) ?? 0) * STORY_SHARE
  let container: Element | null = snapshot.body
  while (container) {
    if (container.childElementCount > 1)
      for (const section of sectionsIn(container, proseIn, share)) dissolve(section)
    container = [...container.children].find(child => (proseIn.get(child) ?? 0) >= share) ?? null
  }
}

/** Characters of prose in each element that holds any; counted once, however deep the wrappers go. */
function proseLengths(root: Element): Map<Element, number> {
  const lengths = new Map<Element, number>()
  for (const paragraph of root.getElementsByTagName('p')) {
    const length = proseOf(paragraph)
    if (length === 0) continue
    for (let around: Element | null = paragraph; around; around = around.parentElement) {
      lengths.set(around, (lengths.get(around) ?? 0) + length)
      if (around === root) break
    }
  }
  return lengths
}

/** Puts the children in the element's place, one by one: there may be more than a call takes. */
function dissolve(element: Element): void {
  while (element.firstChild) element.before(element.firstChild)
  element.remove()
}

/** The children alike in tag and class, with few links, that hold the story between them; none where one alone does. */
function sectionsIn(container: Element, proseIn: ReadonlyMap<Element, number>, share: number): Element[] {
  const groups = new Map<string, Element[]>()
  for (const child of container.children) {
    if (!/^(?:DIV|SECTION|ARTICLE)$/.test(child.tagName)) continue
    // The first class names the kind; others tell states: `item-page item-page_hidden`.
    const kind = `${child.tagName} ${/\S+/.exec(child.getAttribute('class') ?? '')}`
    const group = groups.get(kind)
    if (group) group.push(child)
    else groups.set(kind, [child])
  }
  const prose = (sections: readonly Element[]) =>
    sections.reduce((sum, section) => sum + (proseIn.get(section) ?? 0), 0)
  const isLinked = (section: Element) => linkedLength(section) > textOf(section).length * 0.25
  // Reading through a section costs as much as it is long: only what may be the story is read.
  const isEnough = (sections: readonly Element[]) => sections.length > 1 && prose(sections) >= share
  return (
    [...groups.values()]
      .filter(isEnough)
      .map(sections => sections.filter(section => !isLinked(section)))
      .find(isEnough) ?? []
  )
}
