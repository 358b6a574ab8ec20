import { escapeHtml } from '../escape-html'
import type { LabelIndex } from '../rules/label-index'
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
  const told = new Set<Node>(around.parts)
  const { body } = (around.parts[0] as Element).ownerDocument
  if (!told.has(body)) {
    enterBoxes(around, told, ledger)
    let last: Node | null = null
    const free = new Set<Node>()
    for (const text of around.texts) {
      if (frame.isTold) break
      // What stands together was told together.
      if (last?.contains(text)) continue
      last = holderAmong(told, text, free)
      if (!last) frame.add(text)
    }
  }
  frame.enterInto(ledger)
}

/** Enters each box behind the parts that a label heads, and adds its nodes to those that are told. */
function enterBoxes({ parts, texts, index }: Surroundings, told: Set<Node>, ledger: Ledger): void {
  for (const text of behind(parts[0] as Element, texts)) {
    if (text.data.length > LONGEST_LABEL || !index.mayMeet(text.data)) continue
    if (holderAmong(told, text) || isInMenu(text)) continue
    const found = findLabelled(text, index)
    if (!found) continue
    ledger.leaveOut(found.nodes, found.cut, Number.POSITIVE_INFINITY)
    for (const node of found.nodes) told.add(node)
  }
}

/** Those of the texts that come after an element. */
function behind(element: Element, texts: readonly Text[]): readonly Text[] {
  let [from, to] = [0, texts.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const place = element.compareDocumentPosition(texts[middle] as Text)
    if (place === 4 /* DOCUMENT_POSITION_FOLLOWING, and not inside */) to = middle
    else from = middle + 1
  }
  return texts.slice(from)
}

/** That of the nodes which holds another, or is it. What stands in one of the free nodes was looked at, and none does. */
function holderAmong(nodes: ReadonlySet<Node>, inner: Node, free?: Set<Node>): Node | null {
  let node: Node | null = inner
  while (node && !nodes.has(node)) {
    if (free?.has(node)) return null
    free?.add(node)
    node = node.parentNode
  }
  return node
}

function isInMenu(text: Text): boolean {
  for (let around = text.parentElement; around; around = around.parentElement) if (isMenu(around)) return true
  return false
}
