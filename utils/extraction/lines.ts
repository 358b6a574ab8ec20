import { isBlank, isBreak, isInline, isInlineTag, isText, linkedLength } from './dom'
import { foldSpace, hasText } from './text'

/** A line of text as the page shows it: the inline nodes between two breaks or block edges. */
export interface Line {
  /** The element that the nodes are children of. */
  block: Element
  nodes: ChildNode[]
  /** White space folded. */
  text: string
  /** Characters of it that stand in links. */
  linked: number
  /** Whether the block holds nothing else. */
  isWhole: boolean
}

/** The line that a text stands in. */
export function lineAround(text: Text): Line | null {
  let top: ChildNode = text
  while (top.parentElement && isInline(top.parentElement)) top = top.parentElement
  const block = top.parentElement
  if (!block) return null
  const nodes: ChildNode[] = []
  for (let node = top.previousSibling; node && !endsLine(node); node = node.previousSibling) nodes.push(node)
  nodes.reverse().push(top)
  for (let node = top.nextSibling; node && !endsLine(node); node = node.nextSibling) nodes.push(node)
  return lineOf(block, nodes)
}

/** Whether a text is the first of its line. */
export function beginsLine(line: Line, text: Text): boolean {
  return firstText(line.nodes) === text
}

export function lineOf(block: Element, nodes: ChildNode[]): Line {
  const inside = new Set<Node>(nodes)
  return {
    block,
    nodes,
    text: foldSpace(nodes.map(node => node.textContent ?? '').join('')),
    linked: nodes.reduce((sum, node) => sum + linkedLength(node), 0),
    isWhole: holdsOnly(block, inside)
  }
}

function holdsOnly(block: Element, inside: ReadonlySet<Node>): boolean {
  for (let node = block.firstChild; node; node = node.nextSibling)
    if (!inside.has(node) && !isBreak(node) && !isBlank(node)) return false
  return true
}

/** Whether a text may be the first of its line; cheap, and asked before the line is put together. */
export function mayBeginLine(text: Text): boolean {
  let node: ChildNode = text
  for (;;) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (endsLine(before)) return true
      if (hasText(before)) return false
    }
    const { parentElement } = node
    if (!parentElement || !isInlineTag(parentElement)) return true
    node = parentElement
  }
}

function endsLine(node: Node): boolean {
  return isBreak(node) || !isInline(node)
}

function firstText(nodes: readonly Node[]): Text | null {
  for (const node of nodes) {
    if (isText(node)) {
      if (/\S/.test(node.data)) return node
    } else {
      const found = firstText([...node.childNodes])
      if (found) return found
    }
  }
  return null
}
