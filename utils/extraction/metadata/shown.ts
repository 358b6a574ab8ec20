import { isSilent } from '../dom'
import { foldSpace } from '../text'

/** A short piece of text that the page shows, one text node. */
export interface ShownLine {
  text: string
  element: Element
  /** Its place among all the page's pieces of text. */
  at: number
}

/** What a page shows besides the story: lines with a year or a writer's role, and those that follow the headline. */
export interface Shown {
  lines: ShownLine[]
  /** Place of the headline; null where no heading says it. */
  headline: number | null
  /** The beginning of the running text, to tell its language by. */
  prose: string
  /** All of its pieces, in order. */
  texts: Text[]
}

/** Words for whoever writes a story. */
export const WRITER_WORDS =
  'penulis|reporter|pewarta|wartawan|jurnalis|journalist|kontributor|contributor|koresponden|correspondent|laporan|oleh|teks|by|writer|author'
/** Words for a part in a story, the editor's included. */
export const ROLE_WORDS = `${WRITER_WORDS}|editor|penyunting|redaktur|rep|red|uploader`

const MARKED = new RegExp(`\\b(?:(?:19|20)\\d\\d|${ROLE_WORDS})\\b`, 'i')

/** Longer pieces are the story's. */
const LONGEST_LINE = 120
/** Pieces behind the headline that are all of interest. */
const UNDER_HEADLINE = 12
/** Shorter pieces are labels and links, whose language is often another. */
const SHORTEST_PROSE = 60
const ENOUGH_PROSE = 2000
/** No story begins or ends so far down. */
const LAST_PIECE = 20_000

/** Reads the page's text once, for the byline, the date and the language. */
export function readShown(page: Document, title: string): Shown {
  const shown: Shown = { lines: [], headline: null, prose: '', texts: [] }
  const walker = page.createTreeWalker(page.body, 4 /* NodeFilter.SHOW_TEXT */)
  while (walker.nextNode() && shown.texts.length < LAST_PIECE) {
    const node = walker.currentNode as Text
    const element = node.parentElement
    // A script may be longer than all that is shown.
    if (!element || isSilent(element)) continue
    const text = foldSpace(node.data)
    if (text === '') continue
    const at = shown.texts.push(node)
    if (text.length > SHORTEST_PROSE && shown.prose.length < ENOUGH_PROSE)
      shown.prose += `${text.slice(0, ENOUGH_PROSE)} `
    if (shown.headline === null && isHeadline(text, element, title)) shown.headline = at
    else if (text.length <= LONGEST_LINE && (MARKED.test(text) || isUnderHeadline(at, shown)))
      shown.lines.push({ text, element, at })
  }
  return shown
}

function isHeadline(text: string, element: Element, title: string): boolean {
  if (text.length < 3 || !title.startsWith(text)) return false
  const heading = element.closest('h1, h2, [itemprop~="headline"]')
  return heading !== null && foldSpace(heading.textContent ?? '') === title
}

export function isUnderHeadline(at: number, { headline }: Shown): boolean {
  return headline !== null && at > headline && at <= headline + UNDER_HEADLINE
}

/**
 * An element's text with its pieces held apart, as they are seen: "Wulan PrasetyaEditor" is two. Reading stops where it
 * is longer than `enough`.
 */
export function spacedText(element: Element, enough = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = []
  let length = 0
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */)
  while (length <= enough && walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text
    if (!parentElement || isSilent(parentElement)) continue
    pieces.push(data)
    length += foldSpace(data).length
  }
  return foldSpace(pieces.join(' '))
}
