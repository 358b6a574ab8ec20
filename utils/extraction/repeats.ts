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
    text: bareWords(textOf(line))
  }))
  let pulls = 0
  for (const [at, { line, text }] of lines.entries()) {
    const isPull = at === 0 || line.tagName === 'BLOCKQUOTE' || /^(?:\.\.\.|…)/.test(textOf(line))
    if (!isPull || text.length < LEAST_REPEAT || ++pulls > MOST_PULLS) continue
    const isApart = (other: Element) => !line.contains(other) && !other.contains(line)
    const isSaid = lines.some(other => isApart(other.line) && other.text.includes(text))
    if (isSaid) ledger.cut([line], { step: 'post-clean', reason: 'duplicate' })
  }
}
