import type { Ledger } from './ledger'
import { bareWords, textOf } from './text'

/** Shorter texts may be said twice: a name, a chorus. */
const LEAST_REPEAT = 50

/** No story has more pull quotes; each is looked for in the whole of it. */
const MOST_PULLS = 200

interface Line {
  element: Element
  text: string
  /** Its bare words, once they were asked for. */
  words?: string
}

/** Cuts what says again what a paragraph says: pull quotes, and a standfirst that stands over the story. */
export function cutRepeats(story: Element, ledger: Ledger): void {
  const lines = [...story.querySelectorAll('p, blockquote, h2, h3')].map(
    (element): Line => ({ element, text: textOf(element) })
  )
  let pulls = 0
  for (const [at, line] of lines.entries()) {
    const { element, text } = line
    const isPull = at === 0 || element.tagName === 'BLOCKQUOTE' || /^(?:\.\.\.|…)/.test(text)
    if (!isPull || wordsOf(line).length < LEAST_REPEAT || ++pulls > MOST_PULLS) continue
    // A long word of the line.
    const clue = /[a-z]{7,}/.exec(text)?.[0] ?? ''
    if (lines.some(other => isApart(element, other.element) && saysToo(other, line, clue)))
      ledger.cut([element], { step: 'post-clean', reason: 'duplicate' })
  }
}

function isApart(one: Element, other: Element): boolean {
  return !one.contains(other) && !other.contains(one)
}

/** Whether a line says all that another does; one that is shorter, or lacks a long word of it, need not be taken apart. */
function saysToo(line: Line, said: Line, clue: string): boolean {
  return (
    line.text.length >= wordsOf(said).length &&
    line.text.toLowerCase().includes(clue) &&
    wordsOf(line).includes(wordsOf(said))
  )
}

function wordsOf(line: Line): string {
  line.words ??= bareWords(line.text)
  return line.words
}
