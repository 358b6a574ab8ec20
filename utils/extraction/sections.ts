import { isElement, linkedLength } from './dom'
import { proseLength } from './selectors'
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
  const all = proseLength(snapshot.body)
  let container: Element | null = snapshot.body
  while (container) {
    const sections = sectionsOf(container)
    if (sections.length > 1 && sum(sections, proseLength) >= all * STORY_SHARE) {
      for (const section of sections) section.replaceWith(...section.childNodes)
    }
    container = [...container.children].find(child => proseLength(child) >= all * STORY_SHARE) ?? null
  }
}

/** The largest group of children alike in tag and class that hold prose and few links. */
function sectionsOf(container: Element): Element[] {
  const groups = new Map<string, Element[]>()
  for (const child of container.children) {
    if (!isElement(child) || !/^(?:DIV|SECTION|ARTICLE)$/.test(child.tagName)) continue
    if (linkedLength(child) > textOf(child).length * 0.25) continue
    // The first class names the kind; others tell states: `item-page item-page_hidden`.
    const kind = `${child.tagName} ${child.classList.item(0) ?? ''}`
    groups.set(kind, [...(groups.get(kind) ?? []), child])
  }
  return [...groups.values()].reduce<Element[]>(
    (a, b) => (sum(b, proseLength) > sum(a, proseLength) ? b : a),
    []
  )
}

function sum(elements: readonly Element[], measure: (element: Element) => number): number {
  return elements.reduce((total, element) => total + measure(element), 0)
}
