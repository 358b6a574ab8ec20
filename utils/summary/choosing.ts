import type { StorySentence } from './reading'
import { saysTheSame } from './words'

/** A sentence and how much of it a summary would hold, about 0 to 1. */
export interface Weighed {
  sentence: StorySentence
  worth: number
}

export interface Bounds {
  /** Words that the summary should have. */
  words: number
  /** Words that it must not exceed. */
  mostWords: number
  fewest: number
  most: number
}

/** Out of this many of the worthiest all choices are tried. */
const POOL = 9

/** What a sentence points to is looked for in this many before it. */
const NEAR = 3

/** How dear it is to be longer or shorter than was asked for. */
const LENGTH_PRICE = 0.4

/** How dear a missing sentence is: more than any other loss. */
const FEW_PRICE = 2

/** What is known of a sentence in the pool, by numbers in the pool. */
interface Option extends Weighed {
  words: number
  /** For each thing that it points to: who names it. One of each must be chosen. */
  needs: number[][]
  /** Those before it that say the same. */
  twins: number[]
}

/**
 * Chooses the sentences that are expected to hold the most of what a human summary of that length would, in reading
 * order. None is chosen that points to one left out, and no two that say the same.
 */
export function choose(story: readonly Weighed[], bounds: Bounds): StorySentence[] {
  const options = optionsOf(poolOf(story))
  let best: { value: number; chosen: number[] } = { value: Number.NEGATIVE_INFINITY, chosen: [] }
  const chosen: number[] = []

  const extend = (from: number, words: number, held: number) => {
    if (chosen.length > 0) {
      const value = gainOf({ words, held, count: chosen.length }, bounds)
      if (value > best.value) best = { value, chosen: [...chosen] }
    }
    if (chosen.length === bounds.most) return
    for (let i = from; i < options.length; i++) {
      const option = options[i] as Option
      if (words + option.words > bounds.mostWords || !canFollow(option, chosen)) continue
      chosen.push(i)
      extend(i + 1, words + option.words, held + option.words * option.worth)
      chosen.pop()
    }
  }
  extend(0, 0, 0)
  return best.chosen.map(i => (options[i] as Option).sentence)
}

/** The worthiest, and those before the best of them that they hang on; in reading order. */
function poolOf(story: readonly Weighed[]): { at: number; weighed: Weighed }[] {
  const telling = story
    .map((weighed, at) => ({ at, weighed }))
    .filter(each => each.weighed.sentence.isTelling)
  const byWorth = [...telling.keys()].sort(
    (a, b) => (telling[b]?.weighed.worth ?? 0) - (telling[a]?.weighed.worth ?? 0)
  )
  const wanted = new Set<number>()
  for (const i of byWorth) {
    if (wanted.size >= POOL) break
    // With a chain of up to three; a longer one does not fit into a summary.
    for (let j = i; j >= Math.max(0, i - 2); j--) {
      wanted.add(j)
      const { isBound, things } = (telling[j] as { weighed: Weighed }).weighed.sentence
      if (!isBound && things().length === 0) break
    }
  }
  return [...wanted].sort((a, b) => a - b).map(i => telling[i] as { at: number; weighed: Weighed })
}

function optionsOf(pool: readonly { at: number; weighed: Weighed }[]): Option[] {
  return pool.map(({ at, weighed }, i) => {
    const { sentence } = weighed
    const before = pool.slice(0, i)
    const twins = before.flatMap((other, j) => (isTwin(other.weighed.sentence, sentence) ? [j] : []))
    // Nothing is left out before the story's first sentence.
    const needs = at === 0 ? [] : needsIn(before, sentence)
    return { ...weighed, words: sentence.words.length, needs, twins }
  })
}

/** For each thing that a sentence needs, those in the pool before it that give it. */
function needsIn(
  before: readonly { weighed: Weighed }[],
  { isBound, things, anchor, order }: StorySentence
): number[][] {
  const anchors = before.flatMap((other, j) => (other.weighed.sentence.order === anchor ? [j] : []))
  // What is called the same further up is often another: "kendaraan itu" of one bus among many.
  const isNear = (other: StorySentence) => order - other.order <= NEAR
  const naming = (thing: string[]) =>
    before.flatMap(({ weighed: { sentence } }, j) =>
      isNear(sentence) && thing.some(word => sentence.words.includes(word)) ? [j] : []
    )
  // What is bound to the one before it finds its things there too.
  return isBound ? [anchors] : things().map(thing => [...naming(thing), ...anchors])
}

function isTwin(a: StorySentence, b: StorySentence): boolean {
  return saysTheSame(a.sense, b.sense)
}

function canFollow({ needs, twins }: Option, chosen: readonly number[]): boolean {
  return needs.every(some => some.some(i => chosen.includes(i))) && !twins.some(i => chosen.includes(i))
}

/** The expected F-measure of what is held, less the prices. */
function gainOf(
  { words, held, count }: { words: number; held: number; count: number },
  bounds: Bounds
): number {
  const off = (words - bounds.words) / bounds.words
  const few = Math.max(0, bounds.fewest - count)
  return (2 * held) / (words + bounds.words) - LENGTH_PRICE * off * off - FEW_PRICE * few
}
