import type { LabelIndex } from '../rules/label-index'
import { isElement, isText, linkedLength } from './dom'
import type { Ledger } from './ledger'
import { lineAround } from './lines'

/** "(Baca juga: …)" inside a paragraph, and "Baca juga:" behind a full stop with its link after it. */
const OPENER =
  /(?:\(\s*|(?:^|[.!?"”’…]\s*))((?:baca|lihat|simak)(?:\s+(?:juga|pula|selengkapnya))?|(?:read|see) (?:also|more)|also read)\s*:/i

/** No story has more; each costs as much as its line is long. */
const MOST = 500

/** Cuts pointers to other stories out of the middle of a paragraph, and only them. */
export function cutAsides(texts: readonly Text[], index: LabelIndex, ledger: Ledger): void {
  const openers = texts.filter(({ data }) => data.includes(':') && OPENER.test(data))
  for (const text of openers.slice(0, MOST)) if (text.isConnected) cutAside(text, index, ledger)
}

function cutAside(text: Text, index: LabelIndex, ledger: Ledger): void {
  const found = OPENER.exec(text.data)
  const label = found?.[1]
  const match = label ? index.match(`${label}: `) : null
  if (!found || !label || !match) return
  const isBracketed = found[0].startsWith('(')
  const start = isBracketed ? found.index : found.index + found[0].search(/\p{L}/u)
  const opener = start > 0 ? text.splitText(start) : text
  const nodes = isBracketed ? toBracket(opener) : toLink(opener)
  if (nodes) ledger.cut(nodes, { step: 'pre-clean', reason: 'inline', label, rule: match.id })
}

/** The nodes from the opening bracket to the closing one, in the same line. */
function toBracket(opener: Text): ChildNode[] | null {
  const line = lineAround(opener)
  const top = line?.nodes.find(node => node === opener || node.contains(opener))
  if (!line || !top) return null
  if (top !== opener) return inlineBox(top)
  const nodes: ChildNode[] = []
  for (const node of line.nodes.slice(line.nodes.indexOf(top))) {
    const close = (node.textContent ?? '').indexOf(')')
    if (close < 0) {
      nodes.push(node)
      continue
    }
    if (isText(node)) node.splitText(close + 1)
    return [...nodes, node]
  }
  return null
}

/** An inline element whose whole text is the bracket. */
function inlineBox(top: ChildNode): ChildNode[] | null {
  return /^\s*\([^()]*\)[\s.]*$/.test(top.textContent ?? '') ? [top] : null
}

/** The nodes from the label to the end of the link that follows at once. */
function toLink(opener: Text): ChildNode[] | null {
  if (!/:\s*$/.test(opener.data)) return null
  const next = opener.nextSibling
  if (!isElement(next) || linkedLength(next) < (next.textContent ?? '').trim().length * 0.9) return null
  return [opener, next]
}
