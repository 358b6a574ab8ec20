import { linkedLength } from './dom'
import { textOf } from './text'
import { isFrontPage } from './verdict'

/** Characters of a paragraph that count. */
const PARAGRAPH = 80
/** So many characters in paragraphs are a story. */
const STORY = 400

/**
 * Whether a page looks as if it held a story, as far as that is told at a glance: for pages that nobody has asked to
 * read yet. The pipeline has the last word.
 */
export function looksReadable(page: Document, url: string): boolean {
  if (isFrontPage(url) || !page.body) return false
  let length = 0
  for (const paragraph of paragraphsOf(page.body)) {
    const text = textOf(paragraph).length
    if (text >= PARAGRAPH && !isTeaser(paragraph) && linkedLength(paragraph) < text / 2) length += text
    if (length >= STORY) return true
  }
  return false
}

/** Paragraphs outside the page's frame, and boxes of lines that are parted by breaks. */
function* paragraphsOf(body: Element): Generator<Element> {
  const boxes = new Set<Element>()
  for (const found of body.querySelectorAll('p, div > br')) {
    const paragraph = found.tagName === 'BR' ? found.parentElement : found
    if (!paragraph || boxes.has(paragraph) || paragraph.closest(FRAME)) continue
    boxes.add(paragraph)
    yield paragraph
  }
}

/** Whether a paragraph is alone under a headline that links: the summary of another story. */
function isTeaser(paragraph: Element): boolean {
  const beside = [...(paragraph.parentElement?.children ?? [])].filter(other => other !== paragraph)
  if (beside.some(({ tagName }) => tagName === 'P')) return false
  return beside.some(other => other.matches('h2, h3, h4, h5') && other.querySelector('a') !== null)
}

const FRAME = 'a, nav, footer, aside, header, form, dialog, li'
