import { linkedLength } from './dom'
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
    const { sections, prose } = largestGroup(container)
    if (sections.length > 1 && prose >= all * STORY_SHARE) {
      for (const section of sections) section.replaceWith(...section.childNodes)
    }
    container = [...container.children].find(child => proseLength(child) >= all * STORY_SHARE) ?? null
  }
}

interface Group {
  sections: Element[]
  /** Characters of prose in them. */
  prose: number
}

/** The group of children alike in tag and class, with few links, that holds the most prose. */
function largestGroup(container: Element): Group {
  const groups = new Map<string, Group>()
  for (const child of container.children) {
    if (!/^(?:DIV|SECTION|ARTICLE)$/.test(child.tagName)) continue
    if (linkedLength(child) > textOf(child).length * 0.25) continue
    // The first class names the kind; others tell states: `item-page item-page_hidden`.
    const kind = `${child.tagName} ${child.classList.item(0) ?? ''}`
    const group = groups.get(kind) ?? { sections: [], prose: 0 }
    group.sections.push(child)
    group.prose += proseLength(child)
    groups.set(kind, group)
  }
  const none: Group = { sections: [], prose: 0 }
  return [...groups.values()].reduce((a, b) => (b.prose > a.prose ? b : a), none)
}
