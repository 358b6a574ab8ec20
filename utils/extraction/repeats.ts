import type { Ledger } from './ledger'
import { bareWords, textOf } from './text'

/** Shorter texts may be said twice: a name, a chorus. */
const LEAST_REPEAT = 50

/** No story has more pull quotes; each is looked for in the whole of it. */
const MOST_PULLS = 200

/** Cuts what says again what a paragraph says: pull quotes, and a standfirst that stands over the story. */
export function cutRepeats(story: Element, ledger: Ledger): void {
  const lines = [...story.querySelectorAll('p, blockquote, h2, h3')].map(line => ({
    line,
    text: textOf(line)
  }))
  const wordsOf = remembered(bareWords)
  let pulls = 0
  for (const [at, { line, text }] of lines.entries()) {
    const isPull = at === 0 || line.tagName === 'BLOCKQUOTE' || /^(?:\.\.\.|…)/.test(text)
    if (!isPull || wordsOf(text).length < LEAST_REPEAT || ++pulls > MOST_PULLS) continue
    const isSaidBy = (other: { line: Element; text: string }) =>
      other.text.length >= wordsOf(text).length &&
      !line.contains(other.line) &&
      !other.line.contains(line) &&
      wordsOf(other.text).includes(wordsOf(text))
    const isSaid = lines.some(isSaidBy)
    if (isSaid) ledger.cut([line], { step: 'post-clean', reason: 'duplicate' })
  }
}

/** A function that works each answer out once. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return text => {
    const answer = known.get(text) ?? work(text)
    known.set(text, answer)
    return answer
  }
}
