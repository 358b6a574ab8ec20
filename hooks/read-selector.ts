import type { SelectorVerdict } from '@/utils/rules/own-rule'

/** Milliseconds that a selector may take on a large page. */
const MOST_TIME = 50

/** Elements of the pages that a selector is tried on: what is slow on the first must not hold up the typing longer. */
const SIZES = [1250, 5000, 20_000]

/** Only what asks about other elements can be slow; a pasted list has thousands that do not. */
const canBeSlow = /[:~*]|\S\s+\S+\s+\S/

const verdicts = new Map<string, SelectorVerdict>()

/** What this browser makes of a selector: tried on its own page, and for its speed on a large one. Remembered. */
export function readSelector(selector: string): SelectorVerdict {
  const known = verdicts.get(selector)
  if (known) return known
  const verdict = tried(selector)
  verdicts.set(selector, verdict)
  return verdict
}

function tried(selector: string): SelectorVerdict {
  try {
    const { body, documentElement } = document
    if (body.matches(selector) || documentElement.matches(selector)) return 'broad'
    const isSlow = canBeSlow.test(selector) && SIZES.some(size => timeOn(pageOf(size), selector) > MOST_TIME)
    return isSlow ? 'slow' : 'fine'
  } catch {
    return 'broken'
  }
}

/** The better of two runs: the first may have had to wait for something else. */
function timeOn(page: Document, selector: string): number {
  const times = [0, 1].map(() => {
    const start = performance.now()
    page.querySelectorAll(selector)
    return performance.now() - start
  })
  return Math.min(...times)
}

const pages = new Map<number, Document>()

/** A page of nested boxes with links and paragraphs, of so many elements; nothing of it is ever shown. */
function pageOf(size: number): Document {
  const page = pages.get(size) ?? document.implementation.createHTMLDocument('')
  if (pages.has(size)) return page
  pages.set(size, page)
  const section = page.createElement('div')
  let inner: Element = section
  for (let depth = 0; depth < 12; depth += 1) {
    inner.className = `box box-${depth}`
    const next = page.createElement('div')
    inner.append(...['p', 'a', 'ul', 'li'].map(name => page.createElement(name)), next)
    inner = next
  }
  const count = size / (section.getElementsByTagName('*').length + 1)
  for (let copy = 0; copy < count; copy += 1) page.body.append(section.cloneNode(true))
  return page
}
