import { JSDOM } from 'jsdom'
import type { Article } from '../../../utils/article'
import { sentencesOf } from '../../../utils/summary/sentences'
import { quoteAddress } from '../../../utils/text-fragment'

// Views have a window; so must what is made here in their place.
const { DOMParser, Node, NodeFilter } = new JSDOM().window
Object.assign(globalThis, { DOMParser, Node, NodeFilter })

/** A quotation of an article, and what tells its place on the live page. */
export interface Quote {
  of: string
  address: string
  text: string
  /** What stands before and behind it in the story. */
  before: string
  behind: string
  isRepeated: boolean
}

/** Quotations of an article, of every kind: sentences, whole paragraphs, parts of words, and over paragraphs. */
export function quotesOf(name: string, article: Article): Quote[] {
  const blocks = article.blocks.filter(({ kind }) => kind !== 'figure' && kind !== 'embed')
  const all = blocks.map(block => block.text).join('\n')
  return blocks.flatMap(({ id, text }, at) => {
    const [last, next] = [blocks[at - 1], blocks[at + 1]]
    const quote = (start: number, end: number, isGoingOn = false): Quote => {
      const on = isGoingOn && next ? [{ block: next.id, start: 0, end: Math.min(40, next.text.length) }] : []
      const quoted = text.slice(start, end)
      return {
        of: `${name} ${id}: ${quoted}`,
        address: quoteAddress(article, [{ block: id, start, end }, ...on]) ?? '',
        text: quoted,
        before: `${last?.text ?? ''}${text.slice(0, start)}`,
        behind: `${text.slice(end)}${next?.text ?? ''}`,
        isRepeated: all.split(quoted).length > 2
      }
    }
    const ways = [
      () => sentencesOf(text, article.lang).map(({ start, end }) => quote(start, end)),
      () => [quote(0, text.length)],
      () => [quote(Math.floor(text.length * 0.4) + 1, Math.ceil(text.length * 0.7) - 1)],
      () => [quote(Math.floor(text.length / 2), text.length, true)]
    ]
    return ways[at % ways.length]?.() ?? []
  })
}
