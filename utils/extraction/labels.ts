import type { LabelIndex, LabelMatch } from '../rules/label-index'
import { PLAIN_KINDS } from '../rules/rule'
import { boxOf } from './boxes'
import { isElement, isSilent, isText, linkedLength } from './dom'
import type { Cut, Ledger } from './ledger'
import { beginsLine, type Line, lineAround, mayBeginLine } from './lines'
import { textOf } from './text'

/** A plain label's line may be so long: "Artikel ini telah tayang di … dengan judul …". */
const LONGEST_PLAIN_LINE = 320
/** A credit names a few people: "Editor: …". */
const LONGEST_CREDIT = 120
/** A headline that lost its link: "Baca juga: …". */
const LONGEST_HEADLINE = 160

/** Cuts what labels head. */
export function cutLabels(texts: readonly Text[], index: LabelIndex, ledger: Ledger): void {
  for (const text of texts) {
    const found = index.mayMeet(text.data) && text.isConnected && findLabelled(text, index)
    if (found) ledger.cut(found.nodes, found.cut)
  }
}

/**
 * What the label in a text that `mayMeet()` lets through heads, itself among it; null where there is none. It heads
 * clutter only where the block says so: it stands alone, and links, teasers or nothing follow; or it opens a line that
 * goes on with links. Else the words are the story's own and stay.
 */
export function findLabelled(text: Text, index: LabelIndex): { nodes: ChildNode[]; cut: Cut } | null {
  if (!mayBeginLine(text) && !index.mayHold(text.data)) return null
  const line = lineAround(text)
  const match = line && index.match(line.text)
  if (!line || !match) return null
  if (match.rule.match !== 'anywhere' && !beginsLine(line, text)) return null
  const isAlone = match.rest === ''
  const nodes = isAlone ? headed(line, match, index) : inlined(line, match)
  const reason = isAlone ? 'label' : 'inline'
  return nodes && { nodes, cut: { step: 'pre-clean', reason, label: match.label, rule: match.id } }
}

/** The nodes that a label alone on its line heads, itself among them; null where the words are the story's own. */
function headed(line: Line, match: LabelMatch, index: LabelIndex): ChildNode[] | null {
  if (!PLAIN_KINDS.has(match.rule.kind)) return boxOf(line, match, index)
  return match.rule.kind === 'credit' ? null : cutLine(line)
}

/** The nodes of a line that opens with a label and goes on; null where the line is a sentence of the story. */
function inlined(line: Line, match: LabelMatch): ChildNode[] | null {
  if (match.rule.match === 'anywhere') return cutLine(line)
  if (PLAIN_KINDS.has(match.rule.kind)) return isPlainLine(line, match) ? cutLine(line) : null
  const isShort = line.text.length <= LONGEST_HEADLINE
  // "Simak Video “…”": the title of what is to be watched.
  if (match.rule.kind === 'video' && /^["“'‘]/.test(match.rest) && isShort) return cutLine(line)
  const share = line.linked / line.text.length
  if (match.hasColon) {
    if (share > 0.6 && line.linked / match.rest.length > 0.75) return cutLine(line)
    if (line.linked === 0 && isShort) return cutLine(line)
    return line.linked > 0 ? upToLastLink(line) : null
  }
  return line.linked >= match.rest.length * 0.9 && line.linked > 0 ? cutLine(line) : null
}

/** Whether a line that opens with a label which needs no links is short enough, and no sentence of the story. */
function isPlainLine(line: Line, match: LabelMatch): boolean {
  const isCredit = match.rule.kind === 'credit' && match.hasColon
  if (line.text.length > (isCredit ? LONGEST_CREDIT : LONGEST_PLAIN_LINE)) return false
  // A lone word may begin a sentence: "Editor …", "Selanjutnya …"; behind "Copyright" stands a sign or a year.
  return match.hasColon || match.label.includes(' ') || /^[©(\d]/.test(match.rest)
}

/** The whole line; with it the block, where the block holds nothing else. */
export function cutLine(line: Line): ChildNode[] {
  if (!line.isWhole) return line.nodes
  let block: Element = line.block
  const text = textOf(block)
  for (
    let parent = block.parentElement;
    parent && !/^(BODY|MAIN|ARTICLE|TD)$/.test(parent.tagName) && textOf(parent) === text;
    parent = parent.parentElement
  )
    block = parent
  return [block]
}

/** Of "Baca juga: [headline]. The story goes on …" the part up to the link's end. */
function upToLastLink(line: Line): ChildNode[] | null {
  const isLinked = (node: ChildNode) => isElement(node) && linkedLength(node) > 0
  const last = line.nodes.findLastIndex(isLinked)
  const nodes = line.nodes.slice(0, last + 1)
  const text = nodes.reduce((sum, node) => sum + textOf(node).length, 0)
  const linked = nodes.reduce((sum, node) => sum + linkedLength(node), 0)
  return linked / text > 0.6 ? nodes : null
}

/** Menus hold labels as links ("Terkini"); they fall with the page's frame and need no entry of their own. */
export function isMenu(element: Element): boolean {
  const { tagName } = element
  return tagName === 'NAV' || (tagName === 'FOOTER' && !element.closest('article, main'))
}

/** The texts of the page but for its menus, in order, as a list: the tree changes while it is worked through. */
export function textsOf(root: Element): Text[] {
  const texts: Text[] = []
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* NodeFilter.SHOW_ELEMENT | SHOW_TEXT */)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node)) {
      if (/\S/.test(node.data)) texts.push(node)
    } else if (isSilent(node as Element) || isMenu(node as Element)) {
      // On behind all that stands in it.
      while (walker.lastChild());
    }
  }
  return texts
}
