import { type Hit, hitsIn } from './hits'
import type { Query } from './query'

/** A few words of a text around what was sought. */
export interface Snippet {
  text: string
  hits: Hit[]
}

/** Characters of a snippet, and of those before its first hit. */
const LENGTH = 160
const BEFORE = 50

/** The place in these lines that meets most parts of the query, the first of several; null where none is met. */
export function snippetOf(lines: readonly string[], query: Query, lang: string): Snippet | null {
  let best: { line: string; hits: Hit[]; start: number; count: number } | null = null
  for (const line of lines) {
    const hits = hitsIn(line, query, lang)
    for (const { start } of hits) {
      const near = hits.filter(hit => hit.start >= start && hit.start < start + LENGTH - BEFORE)
      const count = new Set(near.map(hit => hit.part)).size
      if (count > (best?.count ?? 0)) best = { line, hits, start, count }
    }
    if (best?.count === query.length) break
  }
  return best && cut(best.line, best.hits, best.start)
}

/** Cuts between words, and says with dots that it did. */
function cut(line: string, hits: readonly Hit[], at: number): Snippet {
  const from = at <= BEFORE ? 0 : wordStart(line, at - BEFORE, at)
  const end = line.length - from <= LENGTH ? line.length : wordEnd(line, from + LENGTH)
  const before = from > 0 ? '… ' : ''
  const shift = before.length - from
  return {
    text: `${before}${line.slice(from, end)}${end < line.length ? ' …' : ''}`,
    hits: hits
      .filter(hit => hit.start >= from && hit.start < end)
      .map(hit => ({ ...hit, start: hit.start + shift, end: Math.min(hit.end, end) + shift }))
  }
}

function wordStart(line: string, from: number, limit: number): number {
  const gap = line.indexOf(' ', from)
  return gap === -1 || gap >= limit ? from : gap + 1
}

function wordEnd(line: string, end: number): number {
  const gap = line.lastIndexOf(' ', end)
  return gap < end - BEFORE ? end : gap
}
