import { isElement, isSilent } from './dom'
import type { Frame } from './frame'
import type { Ledger } from './ledger'
import { elementsIn, ordersIn } from './snapshot'
import { hasText, textOf } from './text'

/**
 * Enters into the ledger what Readability left out of the parts that were read, told by the page itself: the snapshot
 * is in pieces by then. Inside the place that holds the story, what stands side by side is one entry; the rest is the
 * page's frame.
 */
export function accountForRest(
  parts: readonly Element[],
  story: Element,
  { ledger, frame }: { ledger: Ledger; frame: Frame }
): void {
  const elements = elementsIn(parts)
  const kept = ordersIn(story)
  // Not spread into Math.min: a page of a hundred thousand elements has more than a call takes.
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const order of kept) {
    first = Math.min(first, order)
    last = Math.max(last, order)
  }
  const place = commonParent(elements[first - 1], elements[last - 1])
  if (!place) return
  const start = place.tagName === 'BODY' ? 0 : elements.indexOf(place) + 1
  // Where only the body holds all of the story, the frame stands in it, before and behind.
  ledger.encloses = start ? [start, start + place.getElementsByTagName('*').length] : [first, last]

  const known = [...kept, ...ledger.orders].map(order => elements[order - 1])
  const held = withAncestors(known)
  const cut = new Set(known.slice(kept.length))
  const isSaid = searchInOrder([textOf(story), ledger.text])
  const rest: LeftOut[] = []
  let at = 0
  const numberOf = (element: Element) => {
    // Asked in the page's order, each lies behind the last.
    const found = elements.indexOf(element, at)
    if (found >= 0) at = found
    return found + 1
  }
  const walk = (parent: Element) => {
    const own = numberOf(parent)
    // Most paragraphs are said as they stand.
    if (PARAGRAPH.test(parent.tagName) && isSaid(textOf(parent))) return
    let run: ChildNode[] = []
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (isElement(child) && held.has(child)) {
        run = []
        if (!cut.has(child)) walk(child)
        continue
      }
      if (!isShown(child)) continue
      const order = (isElement(child) && numberOf(child)) || own
      const isFrame = !ledger.isEnclosed(order) || FRAME.test(child.nodeName)
      // Most of a page is frame: once enough of it is told, none of the rest is looked for in what was said.
      if (isFrame && frame.isTold) continue
      if (isSaid(textOf(child))) continue
      if (isFrame) frame.add(child)
      else if (run.push(child) === 1) rest.push({ run, order })
    }
  }
  for (const part of parts) walk(part)
  for (const { run, order } of rest) ledger.leaveOut(run, { step: 'readability', reason: 'unlikely' }, order)
}

/** Nodes side by side, with the number of the first. */
interface LeftOut {
  run: ChildNode[]
  order: number
}

/** None stands in another, so that each text is read once more at most. */
const PARAGRAPH = /^(?:P|H[1-6])$/

/** Parts of the page's frame, wherever they stand. */
const FRAME = /^(?:NAV|FOOTER)$/

function isShown(node: Node): boolean {
  return !(isElement(node) && isSilent(node)) && hasText(node)
}

/** So many characters behind the last part found the next one is looked for before all else. */
const NEAR = 2000

/**
 * Tells whether one of the texts holds a part. What is asked for in the order of a text is found where the last part
 * of it ended, however long the texts are.
 */
function searchInOrder(texts: readonly string[]): (part: string) => boolean {
  const ends: number[] = []
  const find = (part: string, starts: readonly number[], reach: number) =>
    texts.some((text, index) => {
      const from = starts[index] ?? 0
      const at = text.slice(from, from + part.length + reach).indexOf(part)
      if (at >= 0) ends[index] = from + at + part.length
      return at >= 0
    })
  return part => find(part, ends, NEAR) || find(part, [], Number.POSITIVE_INFINITY)
}

function commonParent(first: Element | undefined, last: Element | undefined): Element | null {
  let place = first ?? null
  while (place && last && !place.contains(last)) place = place.parentElement
  return last ? place : null
}

function withAncestors(elements: readonly (Element | undefined)[]): Set<Element> {
  const found = new Set<Element>()
  for (const element of elements)
    for (let one = element ?? null; one && !found.has(one); one = one.parentElement) found.add(one)
  return found
}
