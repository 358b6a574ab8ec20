import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { BlockTexts } from '@/utils/anchoring'
import type { KnownAbbreviations } from '@/utils/speech/abbreviations'
import { headHeight } from './block-elements'

const NAME = 'bening-abbreviation'

/** A line in capitals throughout, where they tell no abbreviation from a word. */
const SHOUTED = /^\P{Ll}{12,}$/u

/** An abbreviation where it stands in the text. */
export interface AbbreviationPlace {
  short: string
  range: Range
}

/**
 * The places of the known abbreviations, in reading order, links left out; looked for when they are first asked for.
 * The first of each is underlined.
 */
export function usePlaces(
  text: RefObject<HTMLElement | null>,
  texts: BlockTexts,
  known: KnownAbbreviations
): () => readonly AbbreviationPlace[] {
  const places = useRef<AbbreviationPlace[] | null>(null)
  useLayoutEffect(() => {
    places.current = null
    if (!text.current || typeof Highlight === 'undefined' || !CSS.highlights) return
    CSS.highlights.set(NAME, new Highlight(...firstsIn(text.current, known)))
    return () => void CSS.highlights.delete(NAME)
  }, [text, texts, known])
  return () => {
    places.current ??= text.current ? placesIn(text.current, known) : []
    return places.current
  }
}

function placesIn(root: HTMLElement, known: KnownAbbreviations): AbbreviationPlace[] {
  return Array.from(spotsIn(root, known), spot => ({ short: spot.short, range: rangeOf(spot) }))
}

/** The first of each; the text is read no further than they need. A range for each of the others would cost more. */
function firstsIn(root: HTMLElement, known: KnownAbbreviations): Range[] {
  const firsts = new Map<string, Range>()
  for (const spot of spotsIn(root, known)) {
    if (!firsts.has(spot.short)) firsts.set(spot.short, rangeOf(spot))
    if (firsts.size === known.meanings.size) break
  }
  return [...firsts.values()]
}

/** The place at the top of the window, or the last. */
export function firstInView(places: readonly AbbreviationPlace[]): number {
  const head = headHeight()
  const at = places.findIndex(({ range }) => range.getBoundingClientRect().top >= head)
  return at < 0 ? places.length - 1 : at
}

interface Spot {
  short: string
  node: Text
  index: number
}

function* spotsIn(root: HTMLElement, { pattern }: KnownAbbreviations): Generator<Spot> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (SHOUTED.test(node.data)) continue
    for (const { 0: short, index } of node.data.matchAll(pattern)) {
      if (node.parentElement?.closest('a, code, pre, .translation')) break
      yield { short, node, index }
    }
  }
}

function rangeOf({ short, node, index }: Spot): Range {
  const range = document.createRange()
  range.setStart(node, index)
  range.setEnd(node, index + short.length)
  return range
}
