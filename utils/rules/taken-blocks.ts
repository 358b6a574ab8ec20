import type { Block } from '../article'

/** The share of a story's text from which on a rule is warned of. */
const BROAD = 0.1

type Said = Pick<Block, 'text' | 'html'>

/** Those of some blocks that one reading has and another, with one rule more, has not. */
export function takenBlocks<B extends Said>(
  blocks: readonly B[],
  before: readonly Said[],
  after: readonly Said[]
): B[] {
  const left = countOf(before)
  for (const [key, count] of countOf(after)) left.set(key, (left.get(key) ?? 0) - count)
  return blocks.filter(block => (left.get(keyOf(block)) ?? 0) > 0)
}

/** What part of the text some blocks hold, 0 to 1, and whether that is so much that it may be a mistake. */
export function shareOf(taken: readonly Said[], all: readonly Said[]): { share: number; isBroad: boolean } {
  const length = (blocks: readonly Said[]) => blocks.reduce((sum, { text }) => sum + text.length, 0)
  const share = length(taken) / Math.max(1, length(all))
  return { share, isBroad: share > BROAD }
}

/** The first that is not broad; else the first. */
export function leastBroad<P extends { isBroad: boolean }>(proposals: readonly (P | null)[]): P | null {
  const found = proposals.filter(each => each !== null)
  return found.find(({ isBroad }) => !isBroad) ?? found[0] ?? null
}

function countOf(blocks: readonly Said[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks) counts.set(keyOf(block), (counts.get(keyOf(block)) ?? 0) + 1)
  return counts
}

/** Pictures have no text to be told by. */
function keyOf({ text, html }: Said): string {
  return text || html
}
