export { bareWords, sharedWords } from '../likeness'

/** Text with its white space folded to single blanks and trimmed. */
export function foldSpace(text: string): string {
  // Most white space is single blanks already: only what is not costs a match.
  return text.trim().replace(/[^\S ]\s*| \s+/g, ' ')
}

/** A node's text, white space folded. */
export function textOf(node: Node): string {
  return foldSpace(node.textContent ?? '')
}

/** A node's text, white space folded; null where it is longer, and nothing of the rest is read. */
export function shortTextOf(node: Node, longest: number): string | null {
  let text = ''
  const walk = (parent: Node): boolean => {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) text = foldStart(text + (child as Text).data)
      else if (!walk(child)) return false
      if (text.length > longest + 1) return false
    }
    return true
  }
  return walk(node) && text.trimEnd().length <= longest ? text.trimEnd() : null
}

/** White space folded, but for one blank at the end: more may follow. */
function foldStart(text: string): string {
  return text.replace(/\s+/g, ' ').trimStart()
}

/** Whether a node holds any text but white space; reads no further than the first. */
export function hasText(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test((node as Text).data)
  for (let child = node.firstChild; child; child = child.nextSibling) if (hasText(child)) return true
  return false
}

/** Number of words, for scripts that part them by blanks; one a character for those that do not. */
export function countWords(text: string): number {
  let unspaced = 0
  const spaced = text.replace(UNSPACED, () => {
    unspaced++
    return ' '
  })
  return unspaced + (spaced.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0)
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
