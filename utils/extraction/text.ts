export { bareWords, sharedWords } from '../likeness'

/**
 * Most white space is single blanks already, and only what is not costs a match: what a `\s` meets besides the blank, or
 * a blank with more behind it. Said as a list, for `[^\S ]` takes twice as long.
 */
const UNFOLDED = /[\t-\r\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]\s*| \s+/g

/** Text with its white space folded to single blanks and trimmed. */
export function foldSpace(text: string): string {
  return text.trim().replace(UNFOLDED, ' ')
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
  return text.replace(UNFOLDED, ' ').trimStart()
}

/** Whether a node holds any text but white space; reads no further than the first. */
export function hasText(node: Node): boolean {
  if (node.nodeType === 3) return /\S/.test((node as Text).data)
  for (let child = node.firstChild; child; child = child.nextSibling) if (hasText(child)) return true
  return false
}

/**
 * A word where blanks part them, or a letter where none do (Thai, Chinese, Japanese). The ranges are near enough: lists of
 * all letters take five times as long.
 */
const SPACED = 'a-zA-Z\\d\\xc0-\\u0dff\\u0e80-\\u1fff\\u2c00-\\u2dff\\ua000-\\ud7ff'
const WORD = new RegExp(`[${SPACED}][${SPACED}'’.,-]*|[\\u0e01-\\u0e5b\\u3041-\\u9fff]`, 'g')

/** Number of words, for scripts that part them by blanks; one a character for those that do not. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}
