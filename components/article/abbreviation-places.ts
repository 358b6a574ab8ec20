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

/** The places of the known abbreviations, in reading order, links left out; the first of each is underlined. */
export function usePlaces(
  text: RefObject<HTMLElement | null>,
  texts: BlockTexts,
  known: KnownAbbreviations
): RefObject<AbbreviationPlace[]> {
  const places = useRef<AbbreviationPlace[]>([])
  useLayoutEffect(() => {
    places.current = text.current ? placesIn(text.current, known) : []
    if (typeof Highlight === 'undefined' || !CSS.highlights) return
    const firsts = new Map(places.current.toReversed().map(({ short, range }) => [short, range]))
    CSS.highlights.set(NAME, new Highlight(...firsts.values()))
    return () => void CSS.highlights.delete(NAME)
  }, [text, texts, known])
  return places
}

/** The place at the top of the window, or the last. */
export function firstInView(places: readonly AbbreviationPlace[]): number {
  const head = headHeight()
  const at = places.findIndex(({ range }) => range.getBoundingClientRect().top >= head)
  return at < 0 ? places.length - 1 : at
}

function placesIn(root: HTMLElement, { pattern }: KnownAbbreviations): AbbreviationPlace[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const places: AbbreviationPlace[] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (SHOUTED.test(node.data)) continue
    for (const { 0: short, index } of node.data.matchAll(pattern)) {
      if (node.parentElement?.closest('a, code, pre, .translation')) break
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + short.length)
      places.push({ short, range })
    }
  }
  return places
}
