import type { Ledger } from './ledger'
import { isDate } from './metadata/dates'
import { bareWords, textOf } from './text'

/** So many lines at the story's beginning may say again what stands over it. */
const HEAD_LINES = 5
/** Among so many at its end the reporter may sign it: "(Rahman)". */
const END_LINES = 3

/** Cuts lines at the story's beginning that say its title, its reporters or its date again, and names at its end. */
export function cutHeadLines(
  story: Element,
  head: { title: string; names: readonly string[] },
  ledger: Ledger
): void {
  const title = bareWords(head.title)
  const names = head.names.map(bareWords)
  const lines = [...story.querySelectorAll('h1, h2, h3, p, time')].filter(line => textOf(line) !== '')
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (!story.contains(line)) continue
    const text = bareWords(textOf(line)).replace(/^(?:by|oleh|penulis|reporter) /, '')
    if (text === title || names.includes(text) || isDateline(textOf(line), names)) {
      ledger.cut([line], { step: 'post-clean', reason: 'duplicate' })
    }
  }
  for (const line of lines.slice(HEAD_LINES).slice(-END_LINES)) {
    if (names.includes(bareWords(textOf(line))))
      ledger.cut([line], { step: 'post-clean', reason: 'duplicate' })
  }
}

/** Whether a line is a date, alone or with who wrote it and where. */
function isDateline(text: string, names: readonly string[]): boolean {
  const isSigned =
    /^(?:by|oleh|updated|published|posted)\b/i.test(text) ||
    names.some(name => name !== '' && bareWords(text).includes(name))
  return text.length < (isSigned ? 140 : 50) && isDate(text)
}

/** Shorter texts may be said twice: a name, a chorus. */
const LEAST_REPEAT = 50

/** Cuts what says again what a paragraph says: pull quotes, and a standfirst that stands over the story. */
export function cutRepeats(story: Element, ledger: Ledger): void {
  const lines = [...story.querySelectorAll('p, blockquote, h2, h3')].map(line => ({
    line,
    text: bareWords(textOf(line))
  }))
  for (const [at, { line, text }] of lines.entries()) {
    const isPull = at === 0 || line.tagName === 'BLOCKQUOTE' || /^(?:\.\.\.|…)/.test(textOf(line))
    if (!isPull || text.length < LEAST_REPEAT) continue
    const isApart = (other: Element) => !line.contains(other) && !other.contains(line)
    const isSaid = lines.some(other => isApart(other.line) && other.text.includes(text))
    if (isSaid) ledger.cut([line], { step: 'post-clean', reason: 'duplicate' })
  }
}
