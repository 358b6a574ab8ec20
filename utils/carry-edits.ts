import type { Article } from './article'
import type { Edits } from './edits'

/**
 * What the reader did with the blocks of an earlier reading, for a later one. Blocks and removals are numbered anew at
 * each reading: only those with the same words are the same. What was taken out stays out, also where the filters cut
 * it in one of the two readings and not in the other.
 */
export function carryEdits(before: Article, { restored, hidden }: Edits, after: Article): Edits {
  const texts = new Map([...before.blocks, ...before.removals].map(({ id, text }) => [id, text]))
  const sameAs = (ids: readonly string[]) => {
    const runs = new Set(ids.flatMap(id => runsOf(texts.get(id) ?? '')))
    const isSame = ({ text }: { text: string }) =>
      runs.has(bare(text)) || linesOf(text).every(line => runs.has(line))
    const all = [...after.blocks, ...after.removals].filter(({ text }) => text !== '')
    return ids.length > 0 ? all.filter(isSame).map(({ id }) => id) : []
  }
  const out = sameAs(hidden)
  return { restored: sameAs(restored).filter(id => !out.includes(id)), hidden: out }
}

/** More lines than this are told as a whole and one by one alone. */
const MOST_LINES = 40

/** A text's lines, and lines that follow each other in one: what one reading breaks, another may not. */
function runsOf(text: string): string[] {
  const lines = linesOf(text)
  if (lines.length > MOST_LINES) return [...lines, bare(text)]
  return lines.flatMap((_, from) =>
    lines.slice(from).map((_, at) => lines.slice(from, from + at + 1).join(''))
  )
}

function linesOf(text: string): string[] {
  return text.split('\n').map(bare)
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
