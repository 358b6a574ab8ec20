import { type Article, type Block, type Removal, readingOrder } from '../article'
import type { Edits } from '../edits'
import { sentencesOf } from '../summary/sentences'

/** A sentence to be spoken, and its place in the article. */
export interface Line {
  block: string
  /** `[start, end)` in the block's text, UTF-16 units. */
  start: number
  end: number
  text: string
}

/** A place in the story that a voice has come to. */
export type LinePlace = Pick<Line, 'block' | 'start'>

/** What a listener can do without, or cannot follow: captions say little without their pictures. */
const UNSPOKEN = new Set(['figure', 'embed', 'code'])

/** The article's sentences in reading order, as the reader's edits leave them. */
export function linesOf(article: Article, edits: Edits): Line[] {
  const blocks = readingOrder(article, edits)
  const spoken = blocks.filter(block => !('kind' in block && UNSPOKEN.has(block.kind)))
  // Photo stories are their captions.
  const told = spoken.some(({ text }) => text !== '') ? spoken : blocks
  return told.flatMap(block => linesOfBlock(block, article.lang))
}

/** The line that a place lies in, or the last before it; -1 where its block has none. */
export function lineAt(lines: readonly Line[], { block, start }: LinePlace): number {
  const first = lines.findIndex(line => line.block === block)
  const last = lines.findLastIndex(line => line.block === block && line.start <= start)
  return Math.max(first, last)
}

function linesOfBlock({ id, text }: Block | Removal, lang: string): Line[] {
  return sentencesOf(text, lang)
    .map(({ start, end }) => ({ block: id, start, end, text: text.slice(start, end) }))
    .filter(line => /[\p{L}\p{N}]/u.test(line.text))
}
