import type { Block } from '../article'
import { parseHtml } from '../parse-html'
import { withBareParents } from '../rules/bare-parents'

/**
 * The element of a page that a block was made of, or the smallest that holds it: told by its words, or of a picture by
 * its address. With what stands around it and says nothing else. Null where the page has it no more.
 */
export function elementOf(page: Document, { text, html }: Block): Element | null {
  const words = bare(text)
  const found = words === '' ? pictureOf(page, html) : holderOf(page.body, words)
  return found && withBareParents(found)
}

/** The innermost element that says the words; the first of several. */
function holderOf(element: Element, words: string): Element | null {
  if (!bare(element.textContent ?? '').includes(words)) return null
  for (const child of element.children) {
    const inner = holderOf(child, words)
    if (inner) return inner
  }
  return element
}

function pictureOf(page: Document, html: string): Element | null {
  const address = parseHtml(html).querySelector('img')?.getAttribute('src')
  const name = address && new URL(address).pathname.split('/').at(-1)
  if (!name) return null
  const isIt = (image: Element) => [...image.attributes].some(({ value }) => value.includes(name))
  return [...page.querySelectorAll('img')].find(isIt) ?? null
}

/** Without white space: blocks have it folded, pages do not. */
function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
