import { type Article, type Block, type Removal, readingOrder } from '../article'
import { uncut } from '../edits'
import { bareWords, countWords } from './text'

/** A shorter block may well be said twice: "Jawaban:" over each answer. */
const TELLING = 60

type Item = Block | Removal

/**
 * The pages of a story as one text, in order. What a later page says again (its first paragraphs, its lead picture, a
 * box) is taken out and noted; blocks and removals are numbered anew.
 */
export function mergePages(pages: readonly Article[]): Pick<Article, 'blocks' | 'removals' | 'words'> {
  const said = new Set<string>(pages.slice(0, 1).map(page => bareWords(page.standfirst ?? '')))
  const items = pages.flatMap((page, at) => {
    const repeated = at > 0 ? repeats(page, pages[at - 1] as Article, pages[0] as Article, said) : new Set()
    for (const block of page.blocks) for (const key of keysOf(block)) said.add(key)
    const all = readingOrder(page, uncut(page))
    return all.map(item => (repeated.has(item) ? asRemoval(item as Block) : item))
  })
  return numbered(withoutRepeatedBoxes(items.filter(item => isBlock(item) || item.text !== '')))
}

/** Whether a page has anything to say that the ones before it have not said. */
export function saysNew(page: Article, before: readonly Article[]): boolean {
  const said = new Set(before.flatMap(other => other.blocks).flatMap(keysOf))
  return page.blocks.some(block => !keysOf(block).some(key => said.has(key)))
}

/** The blocks of a page that were said before: a beginning or an end that all pages share, and telling ones. */
function repeats(page: Article, before: Article, first: Article, said: ReadonlySet<string>): Set<unknown> {
  const { blocks } = page
  const isSaid = (block: Block) => keysOf(block).some(key => said.has(key))
  const found = new Set<unknown>(blocks.filter(block => isTelling(block) && isSaid(block)))
  const start = blocks.findIndex((block, at) => block.text !== first.blocks[at]?.text || !isSaid(block))
  for (const block of blocks.slice(0, start < 0 ? blocks.length : start)) found.add(block)
  for (let back = 1; back <= blocks.length; back++) {
    const block = blocks.at(-back) as Block
    if (block.text !== before.blocks.at(-back)?.text || !isSaid(block)) break
    found.add(block)
  }
  return found
}

function isTelling(block: Block): boolean {
  return block.kind === 'figure' || block.text.length >= TELLING
}

/** What a block says: its words, or its picture. */
function keysOf({ kind, text, html }: Block): string[] {
  const picture = kind === 'figure' ? /\bsrc="([^"?]+)/.exec(html)?.[1] : undefined
  const words = bareWords(text)
  return [...(words === '' ? [] : [words]), ...(picture ? [picture] : [])]
}

function isBlock(item: Item): item is Block {
  return 'kind' in item
}

function asRemoval({ html, text }: Block): Omit<Removal, 'id' | 'anchor'> & { id: string; anchor: null } {
  return {
    id: '',
    step: 'post-clean',
    reason: 'duplicate',
    label: null,
    rule: null,
    html,
    text,
    links: html.split('<a ').length - 1,
    anchor: null
  }
}

/** Of boxes that stand on several pages the first is kept; or the last, where it stands under each of them. */
function withoutRepeatedBoxes(items: readonly Item[]): Item[] {
  const last = new Map<string, Item>()
  const firsts = new Map<string, Item>()
  for (const item of items) {
    if (isBlock(item) || item.reason === 'duplicate') continue
    if (!firsts.has(boxKey(item))) firsts.set(boxKey(item), item)
    last.set(boxKey(item), item)
  }
  const end = items.findLastIndex(isBlock)
  const kept = (item: Removal) => {
    const final = last.get(boxKey(item)) as Item
    return items.indexOf(final) > end ? final : firsts.get(boxKey(item))
  }
  return items.filter(item => isBlock(item) || item.reason === 'duplicate' || kept(item) === item)
}

/** The page's frame is one for all pages, whatever it says on each. */
function boxKey({ reason, text }: Removal): string {
  return reason === 'frame' ? reason : text
}

/** Numbers all anew; a removal's anchor is the block that follows it. */
function numbered(items: readonly Item[]): Pick<Article, 'blocks' | 'removals' | 'words'> {
  const blocks = items.filter(isBlock).map((block, at) => ({ ...block, id: `b${at + 1}` }))
  const removals: Removal[] = []
  let behind = 0
  for (const item of items) {
    if (isBlock(item)) behind++
    else removals.push({ ...item, id: `r${removals.length + 1}`, anchor: blocks[behind]?.id ?? null })
  }
  return { blocks, removals, words: blocks.reduce((sum, block) => sum + countWords(block.text), 0) }
}
