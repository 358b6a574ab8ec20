import type { LabelIndex } from '../rules/label-index'
import { withAncestors } from './account'
import { escapeHtml } from './dom'
import { findLabelled, isMenu } from './labels'
import type { Ledger } from './ledger'
import { linesOf } from './visible-text'

/** So many characters of the frame tell what it is. */
const ENOUGH = 2000
/** Longer texts are no labels. */
const LONGEST_LABEL = 60

/** The page around the story: by its words alone, and no more of them than tell what it is. */
export class Frame {
  readonly #lines: string[] = []
  #length = 0

  get isTold(): boolean {
    return this.#length >= ENOUGH
  }

  add(node: ChildNode): void {
    for (const line of this.isTold ? [] : linesOf(node)) {
      this.#lines.push(line)
      this.#length += line.length
    }
  }

  enterInto(ledger: Ledger): void {
    const html = this.#lines.map(line => `<p>${escapeHtml(line)}</p>`).join('')
    const block = { html, text: this.#lines.join('\n'), order: Number.POSITIVE_INFINITY }
    ledger.note(block, { step: 'readability', reason: 'frame' })
  }
}

interface Surroundings {
  /** What was read. */
  parts: readonly Element[]
  /** The page's texts, in its order. */
  texts: readonly Text[]
  index: LabelIndex
}

/**
 * Enters into the ledger what stands around the parts of a page that were read: each box behind them that a label heads,
 * and the rest as frame. The page is only looked at.
 */
export function accountForFrame(
  around: Surroundings,
  { ledger, frame }: { ledger: Ledger; frame: Frame }
): void {
  const { body } = (around.parts[0] as Element).ownerDocument
  if (!around.parts.includes(body)) {
    const told = new Set<Node>([...around.parts, ...labelledBoxes(around, ledger)])
    const held = withAncestors([...told])
    const walk = (parent: Node) => {
      for (const child of parent.childNodes) {
        if (frame.isTold) return
        if (!held.has(child)) frame.add(child)
        else if (!told.has(child)) walk(child)
      }
    }
    walk(body)
  }
  frame.enterInto(ledger)
}

/** The nodes of the boxes behind the parts that labels head, each entered as a removal. */
function labelledBoxes({ parts, texts, index }: Surroundings, ledger: Ledger): Set<Node> {
  const boxes = new Set<Node>()
  const isIn = (node: Node) => boxes.has(node) || parts.includes(node as Element)
  const isKnown = (text: Text) => {
    for (let node: Node | null = text; node; node = node.parentNode) if (isIn(node)) return true
    return false
  }
  for (const text of texts) {
    if (text.data.length > LONGEST_LABEL || !index.mayMeet(text.data)) continue
    const isBehind =
      (parts[0] as Element).compareDocumentPosition(text) === 4 /* DOCUMENT_POSITION_FOLLOWING */
    if (!isBehind || isKnown(text) || isInMenu(text)) continue
    const found = findLabelled(text, index)
    if (!found) continue
    ledger.leaveOut(found.nodes, found.cut, Number.POSITIVE_INFINITY)
    for (const node of found.nodes) boxes.add(node)
  }
  return boxes
}

function isInMenu(text: Text): boolean {
  for (let around = text.parentElement; around; around = around.parentElement) if (isMenu(around)) return true
  return false
}
