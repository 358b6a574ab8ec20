import { escapeRegExp } from '@/utils/escape-reg-exp'
import { blockElements } from '../article/block-elements'

/** Elements that begin a line of their own: no word goes on from one into the next. */
const LINES = 'li, td, th, p, dt, dd, figcaption, caption, pre, blockquote'

/** All places in the story that show what is sought, in order. Case and the kind of white space do not matter. */
export function findRanges(text: HTMLElement | null, sought: string): Range[] {
  const words = sought.trim().split(/\s+/).filter(Boolean).map(escapeRegExp)
  if (words.length === 0) return []
  const pattern = new RegExp(words.join('\\s+'), 'giu')
  return blockElements(text).flatMap(block => rangesIn(block, pattern))
}

function rangesIn(block: HTMLElement, pattern: RegExp): Range[] {
  // Most blocks do not hold it, and their text is had at once.
  if (!block.textContent.match(pattern) && block.childElementCount < 2) return []
  const { nodes, starts, text } = textOf(block)
  const spot = (at: number): [Text, number] | null => {
    const index = starts.findLastIndex(start => start <= at)
    const node = nodes[index]
    return node ? [node, at - (starts[index] ?? 0)] : null
  }
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const [from, to] = [spot(index), spot(index + found.length - 1)]
    if (!from || !to) return []
    const range = document.createRange()
    range.setStart(...from)
    range.setEnd(to[0], to[1] + 1)
    return [range]
  })
}

/** The text nodes of a block, where each begins in the text, and the text: lines are parted. */
function textOf(block: HTMLElement): { nodes: Text[]; starts: number[]; text: string } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  const starts: number[] = []
  let text = ''
  let line: Element | null = null
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const own = node.parentElement?.closest(LINES) ?? null
    if (own !== line) text += '\n'
    line = own
    nodes.push(node)
    starts.push(text.length)
    text += node.data
  }
  return { nodes, starts, text }
}
