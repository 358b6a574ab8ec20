import weights from './weights.json'

/** A tree of questions: trait, bound, the way below the bound, the way from it on; at the ends a number. */
export type Tree = number | [trait: number, bound: number, below: Tree, above: Tree]

/** What is added up: where it starts, and trees. */
export interface Weights {
  base: number
  trees: Tree[]
}

/**
 * How much of a sentence with these traits a human summary is expected to hold, about 0 to 1. The table of weights is
 * made by `scripts/fit-summary.ts`, out of stories that people have summed up.
 */
export function worthOf(
  traits: readonly number[],
  { base, trees }: Weights = weights as unknown as Weights
): number {
  return trees.reduce((sum: number, tree) => sum + follow(tree, traits), base)
}

function follow(tree: Tree, traits: readonly number[]): number {
  let at = tree
  while (typeof at !== 'number') at = (traits[at[0]] ?? 0) < at[1] ? at[2] : at[3]
  return at
}
