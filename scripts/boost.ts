import type { Tree, Weights } from '../utils/summary/ranking'

export interface Example {
  traits: number[]
  /** What is to be told from them. */
  value: number
}

export interface Boosting {
  trees: number
  /** Questions from the root to an end. */
  depth: number
  /** How much of what a tree finds is believed. */
  rate: number
  /** Fewest examples at an end. */
  least: number
}

/** Bounds that are tried for a trait. */
const BOUNDS = 24
/** Pulls the ends towards zero, as so many examples of nothing would. */
const CAUTION = 20

/** The examples by columns: of each trait the bounds, and for each example how many of them it has reached. */
interface Table {
  bounds: number[][]
  reached: Uint8Array[]
}

/** Gradient boosting of small trees for the squared error, after Friedman (2001). The same for the same examples. */
export function boost(examples: readonly Example[], options: Boosting): Weights {
  const table = toTable(examples)
  const base = examples.reduce((sum, { value }) => sum + value, 0) / examples.length
  const rest = Float64Array.from(examples, ({ value }) => value - base)
  const trees: Tree[] = []
  for (let round = 0; round < options.trees; round++) {
    const all = Uint32Array.from(examples, (_, i) => i)
    trees.push(grow(all, options.depth, { table, rest, options, round }))
  }
  return { base: rounded(base), trees }
}

interface Growth {
  table: Table
  /** What is left to be told; a grown tree's part is taken off. */
  rest: Float64Array
  options: Boosting
  round: number
}

function grow(rows: Uint32Array, depth: number, growth: Growth): Tree {
  const { table, rest, options } = growth
  const split = depth > 0 ? bestSplit(rows, growth) : null
  if (!split) {
    const sum = rows.reduce((total, i) => total + (rest[i] ?? 0), 0)
    const end = rounded((options.rate * sum) / (rows.length + CAUTION))
    for (const i of rows) rest[i] = (rest[i] ?? 0) - end
    return end
  }
  const column = table.reached[split.trait] as Uint8Array
  const below = rows.filter(i => (column[i] ?? 0) <= split.bound)
  const above = rows.filter(i => (column[i] ?? 0) > split.bound)
  const bound = table.bounds[split.trait]?.[split.bound] ?? 0
  return [split.trait, bound, grow(below, depth - 1, growth), grow(above, depth - 1, growth)]
}

function bestSplit(rows: Uint32Array, { table, rest, options, round }: Growth) {
  let best: { trait: number; bound: number; gain: number } | null = null
  const total = rows.reduce((sum, i) => sum + (rest[i] ?? 0), 0)
  const whole = (total * total) / (rows.length + CAUTION)
  table.bounds.forEach((bounds, trait) => {
    // Every tree asks of another two thirds of the traits, so that none rules alone.
    if ((trait * 7 + round * 11) % 3 === 0) return
    const column = table.reached[trait] as Uint8Array
    const sums = new Float64Array(BOUNDS + 1)
    const counts = new Uint32Array(BOUNDS + 1)
    for (const i of rows) {
      const bin = column[i] ?? 0
      sums[bin] = (sums[bin] ?? 0) + (rest[i] ?? 0)
      counts[bin] = (counts[bin] ?? 0) + 1
    }
    let [sum, count] = [0, 0]
    bounds.forEach((_, bound) => {
      sum += sums[bound] ?? 0
      count += counts[bound] ?? 0
      if (count < options.least || rows.length - count < options.least) return
      const above = total - sum
      const gain = sum ** 2 / (count + CAUTION) + above ** 2 / (rows.length - count + CAUTION) - whole
      if (gain > (best?.gain ?? 1e-9)) best = { trait, bound, gain }
    })
  })
  return best as { trait: number; bound: number } | null
}

function toTable(examples: readonly Example[]): Table {
  const traits = examples[0]?.traits.length ?? 0
  const bounds = Array.from({ length: traits }, (_, trait) => {
    const sorted = Float64Array.from(examples, example => example.traits[trait] ?? 0).sort()
    const at = (part: number) => rounded(sorted[Math.floor((part * sorted.length) / (BOUNDS + 1))] ?? 0)
    const found = new Set(Array.from({ length: BOUNDS }, (_, i) => at(i + 1)))
    found.delete(sorted[0] ?? 0)
    return [...found].sort((a, b) => a - b)
  })
  const reached = bounds.map((list, trait) =>
    Uint8Array.from(examples, example => list.filter(bound => (example.traits[trait] ?? 0) >= bound).length)
  )
  return { bounds, reached }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
