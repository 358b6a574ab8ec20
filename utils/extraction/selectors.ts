import { ruleId } from '../rules/rule'
import type { RuleSet } from '../rules/rule-set'
import { linkedLength } from './dom'
import type { Ledger } from './ledger'
import { hasText, textOf } from './text'

/** A selector that would take more than this share of the page's prose no longer fits the site, and is passed over. */
const MOST_OF_PROSE = 0.5

/** Longer first lines are no label. */
const LONGEST_LABEL = 40

/** Cuts what selector rules meet; what a rule keeps, and all around it, stays, in this step and the others. */
export function cutSelected(
  snapshot: Document,
  { selectors, kept: keptWords }: RuleSet,
  ledger: Ledger
): void {
  if (selectors.length === 0) return
  const cuts = selectors.filter(rule => rule.action === 'cut')
  const kept = selectors
    .filter(rule => rule.action === 'keep')
    .flatMap(rule => select(snapshot, rule.selector))
  const proseIn = proseCounter()
  const prose = proseIn(snapshot.body)
  for (const rule of cuts) {
    for (const element of select(snapshot, rule.selector)) {
      if (!element.isConnected || kept.some(keep => element.contains(keep))) continue
      const label = labelIn(element)
      if (rule.origin === 'built-in' && label && keptWords.includes(label.toLowerCase())) continue
      if (rule.origin === 'built-in' && prose > 0 && proseIn(element) > prose * MOST_OF_PROSE) continue
      ledger.cut([element], {
        step: 'pre-clean',
        reason: 'selector',
        label,
        rule: ruleId(rule)
      })
    }
  }
  // Behind the rules: a narrower one may cut in what is kept.
  ledger.keep(kept)
}

/** All elements that a selector meets; none where the browser cannot read it. */
export function select(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)]
  } catch {
    return []
  }
}

/** Characters in paragraphs that are no lists of links. */
export function proseLength(root: Element, proseIn = proseOf): number {
  if (root.tagName === 'P') return proseIn(root)
  let length = 0
  for (const paragraph of root.querySelectorAll('p')) length += proseIn(paragraph)
  return length
}

/** `proseLength()` for many elements of one document, whose paragraphs stay as they are: each is read once. */
export function proseCounter(): (root: Element) => number {
  const known = new Map<Element, number>()
  const proseIn = (paragraph: Element) => {
    const found = known.get(paragraph) ?? proseOf(paragraph)
    known.set(paragraph, found)
    return found
  }
  return root => proseLength(root, proseIn)
}

/** `proseLength()` of one paragraph. */
export function proseOf(paragraph: Element): number {
  const text = textOf(paragraph).length
  return text >= 60 && linkedLength(paragraph) < text * 0.5 ? text : 0
}

/** The words that head an element: its first text, where that is short and no link. */
export function labelIn(element: Element): string | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */)
  let text = walker.nextNode()
  while (text && !hasText(text)) text = walker.nextNode()
  if (!text) return null
  const words = textOf(text).replace(/\s*[:：].*$/, '')
  const isLinked = text.parentElement?.closest('a') != null && !/[:：]/.test(textOf(text))
  return !isLinked && words.length > 1 && words.length <= LONGEST_LABEL ? words : null
}
