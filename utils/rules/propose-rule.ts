import { namesOf } from './element-names'
import { labelProblem, labelText } from './label-text'
import type { LabelRule, SelectorRule } from './rule'

/** A selector, and how many elements of the page it meets. */
export interface SelectorProposal {
  selector: string
  count: number
}

/** The most parents that are asked for a name, where the element has none of its own. */
const FARTHEST = 4
/** A line that heads a box is short. */
const LONGEST_HEAD = 60

/**
 * Selectors that meet the element, the best first: a name that the site has given it, else one of a parent's with the
 * way down from there. Names that a build has made (`css-1q2w3e`) and those for the layout alone (`col-md-8`) are
 * passed over. Never empty, and never one that meets a parent of the element.
 */
export function proposeSelectors(element: Element): SelectorProposal[] {
  const own = namesOf(element)
  const found = own.length > 0 ? own : below(element)
  const page = element.ownerDocument
  const proposals = found
    .filter(selector => !element.parentElement?.closest(selector))
    .map(selector => ({ selector, count: page.querySelectorAll(selector).length }))
  return proposals.length > 0 ? proposals : [{ selector: wayTo(element), count: 1 }]
}

/** The label that heads the element: its first line, where it is short and more follows; null where there is none. */
export function proposeLabel(element: Element, lang: string): LabelRule | null {
  const head = firstLine(element)
  const text = head ? labelText({ text: head.replace(/^[\s•·●▪■◆–—\-*»›>+|#(]+/u, ''), match: 'line' }) : ''
  const isAll = fold(element.textContent ?? '') === head
  if (text.length > LONGEST_HEAD || /[.!?…]$/.test(text) || isAll || labelProblem(text, 'line')) return null
  return { ...base, type: 'label', scope: '*', text, lang, match: 'line' }
}

/** The rule that cuts what a selector meets on a host and its subdomains. */
export function cutOn(scope: string, selector: string): SelectorRule {
  return { ...base, type: 'selector', scope, selector }
}

const base = { action: 'cut', kind: 'other', origin: 'reader' } as const

/** Selectors for an element without a name: a named parent, and the way down from it. */
function below(element: Element): string[] {
  let way = element.localName
  let parent = element.parentElement
  for (let step = 0; parent && step < FARTHEST && parent.localName !== 'body'; step += 1) {
    const [name] = namesOf(parent)
    if (name) {
      const wide = `${name} > ${way}`
      const exact = `${name} > ${numbered(element, parent)}`
      const isAlone = parent.querySelectorAll(`:scope > ${way}`).length < 2
      return isAlone ? [wide] : [exact, wide]
    }
    way = `${parent.localName} > ${way}`
    parent = parent.parentElement
  }
  return []
}

/** The way to an element from one of its parents, by their places. */
function numbered(element: Element, from: Element): string {
  const steps: string[] = []
  for (let at: Element | null = element; at && at !== from; at = at.parentElement) steps.unshift(place(at))
  return steps.join(' > ')
}

function place(element: Element): string {
  const { localName, parentElement } = element
  const alike = [...(parentElement?.children ?? [])].filter(other => other.localName === localName)
  return alike.length > 1 ? `${localName}:nth-of-type(${alike.indexOf(element) + 1})` : localName
}

/** The last resort: the way from the page's body, by places alone. */
function wayTo(element: Element): string {
  const { body } = element.ownerDocument
  return element === body ? 'body' : `body > ${numbered(element, body)}`
}

/** The text of an element up to where its first line ends, white space folded; null where there is none. */
function firstLine(element: Element): string | null {
  const walker = element.ownerDocument.createTreeWalker(element, TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\S/.test(node.nodeValue ?? '') || node.parentElement?.closest('script, style, noscript')) continue
    let line: Element | null = node.parentElement
    while (line && line !== element && line.matches(INLINE)) line = line.parentElement
    return fold(line && line !== element ? (line.textContent ?? '') : (node.nodeValue ?? ''))
  }
  return null
}

/** `NodeFilter.SHOW_TEXT`, for documents without a window. */
const TEXT = 4

const INLINE = 'a, b, strong, em, i, span, small, mark, font, u'

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
