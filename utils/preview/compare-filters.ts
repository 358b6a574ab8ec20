import type { Block, BlockKind } from '../article'
import { extract } from '../extraction/pipeline'
import { parseHtml } from '../parse-html'
import { type Filters, ruleSetFor, siteFor } from '../rules/catalogue'
import type { Rule } from '../rules/rule'

/** A page that filters are tried on. */
export interface TriedPage {
  url: string
  title: string
  html: string
}

export interface ComparedBlock {
  kind: BlockKind
  text: string
  /** Whether the other side has it not. */
  isChanged: boolean
}

/** A story without and with the reader's filters. */
export interface Comparison {
  before: ComparedBlock[]
  /** Null where the filters leave no story. */
  after: ComparedBlock[] | null
  /** Blocks that the filters cut, and blocks that stand there only with them. */
  gone: number
  come: number
  /** Share of the text that they cut, from 0 to 1. */
  share: number
}

/** What is tried on a page; null where the page holds no story even without the reader's filters. */
export type Compare = (off: readonly string[], own: readonly Rule[]) => Comparison | null

/** A page that can be read with any filters. */
export interface ReadPage {
  document: Document
  /** The story's blocks; null where these filters leave none. */
  read(filters: Filters): Block[] | null
}

export function openPage({ url, html }: Pick<TriedPage, 'url' | 'html'>): ReadPage {
  const page = parseHtml(html)
  // Under Trusted Types the copy of a script, or of a handler, counts as one that was tampered with, and is refused.
  for (const script of page.querySelectorAll('script')) script.remove()
  for (const element of page.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (name.startsWith('on')) element.removeAttribute(name)
  const site = siteFor(url)
  const read = (filters: Filters) => {
    const extraction = extract(page, { url, site, rules: ruleSetFor(url, filters) })
    return 'article' in extraction ? extraction.article.blocks : null
  }
  return { document: page, read }
}

/** Opens a page for any number of comparisons. What no filter of the reader's changes is read once. */
export function openComparison(page: TriedPage): Compare {
  const { read: blocksWith } = openPage(page)
  const read = (off: readonly string[], own: readonly Rule[]) =>
    blocksWith({ off: [...off], own: [...own] })?.filter(({ text }) => text !== '') ?? null
  let plain: { off: string; blocks: Block[] | null } | null = null
  let last: { key: string; comparison: Comparison | null } | null = null
  return (off, own) => {
    const key = off.join('\n')
    // Many a keystroke changes no rule: in a comment, or in a line that is not written yet.
    const whole = `${key}\n\n${own.map(rule => JSON.stringify(rule)).join('\n')}`
    if (last?.key === whole) return last.comparison
    plain = plain?.off === key ? plain : { off: key, blocks: read(off, []) }
    last = { key: whole, comparison: plain.blocks && compareBlocks(plain.blocks, read(off, own)) }
    return last.comparison
  }
}

function compareBlocks(before: readonly Block[], after: readonly Block[] | null): Comparison {
  const gone = marked(before, after ?? [])
  const come = marked(after ?? [], before)
  const length = (blocks: readonly Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
  return {
    before: gone,
    after: after && come,
    gone: gone.filter(({ isChanged }) => isChanged).length,
    come: come.filter(({ isChanged }) => isChanged).length,
    share: Math.max(0, 1 - length(after ?? []) / length(before))
  }
}

/** The blocks, those marked that the others have not; what they have once is there once. */
function marked(blocks: readonly Block[], others: readonly Block[]): ComparedBlock[] {
  const left = new Map<string, number>()
  for (const { text } of others) left.set(text, (left.get(text) ?? 0) + 1)
  return blocks.map(({ kind, text }) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return { kind, text, isChanged: count <= 0 }
  })
}
