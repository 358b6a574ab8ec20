import type { Site } from '../rules/site'
import { isBreak, isInline } from './dom'
import { proseLength, select } from './selectors'
import { hasText, textOf } from './text'

/** A container with less text is no story's: the selector meets something else by now. */
const LEAST_TEXT = 200

/**
 * The element that holds the story by the site's own facts; several where the site splits it. Empty where the site
 * is unknown or its pages have changed.
 */
export function siteContainers(page: Document, site: Site | null, leastText = LEAST_TEXT): Element[] {
  for (const selector of site?.body ?? []) {
    const found = select(page, selector)
    const outer = found.filter(element => !element.parentElement?.closest(selector))
    const text = outer.reduce((sum, element) => sum + textOf(element).length, 0)
    if (
      text >= leastText &&
      outer.some(element => proseLength(element) > 0 || textOf(element).length >= leastText)
    ) {
      return outer
    }
  }
  return []
}

/**
 * Leaves nothing in the body but the given elements' content, side by side: sites split a story into sections, of
 * which a score over containers would take the best and lose the rest. What is hidden in a story's own container is
 * a later part of it.
 */
export function isolate(snapshot: Document, containers: readonly Element[]): void {
  const story = snapshot.createElement('article')
  for (const container of containers) while (container.firstChild) story.append(container.firstChild)
  snapshot.body.replaceChildren(story)
  for (const hidden of select(story, '[style], [hidden], [aria-hidden]')) {
    for (const name of ['style', 'hidden', 'aria-hidden']) hidden.removeAttribute(name)
  }
  unwrapSections(story)
  wrapLooseText(story)
}

/** Makes paragraphs of text that stands in the story without an element of its own: scores count elements only. */
function wrapLooseText(story: Element): void {
  let run: ChildNode[] = []
  const wrap = () => {
    const first = run[0]
    if (first && run.some(hasText)) {
      const paragraph = story.ownerDocument.createElement('p')
      first.before(paragraph)
      paragraph.append(...run)
    }
    run = []
  }
  for (const node of [...story.childNodes]) {
    if (isInline(node) && !isBreak(node)) run.push(node)
    else wrap()
  }
  wrap()
}

/** Puts the blocks inside wrappers of blocks in the wrappers' place. */
function unwrapSections(story: Element): void {
  for (const wrapper of [...story.querySelectorAll('div, section, article, main')].reverse()) {
    if ([...wrapper.children].some(child => WRAPPED.test(child.tagName)))
      wrapper.replaceWith(...wrapper.childNodes)
  }
}

const WRAPPED = /^(?:P|H[1-6]|UL|OL|FIGURE|BLOCKQUOTE|DIV|SECTION|TABLE)$/
