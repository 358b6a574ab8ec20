import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { BlockTexts, TextPart } from '@/utils/anchoring'
import type { Highlight as Mark } from '@/utils/library/saved'
import { blockElement } from './block-elements'
import { textRange } from './text-range'

const PLAIN = 'bening-highlight'
const NOTED = 'bening-note'

/** A highlight, and the parts of the text that it covers now; null where its place is lost. */
export interface PlacedMark {
  mark: Mark
  parts: TextPart[] | null
}

/**
 * Draws the highlights over the text without touching it; where the browser cannot, their blocks get a line beside
 * them. Gives the ranges of each that are drawn, by its id.
 */
export function useHighlightedText(
  container: RefObject<HTMLElement | null>,
  texts: BlockTexts,
  placed: readonly PlacedMark[]
): RefObject<Map<string, Range[]>> {
  const drawn = useRef(new Map<string, Range[]>())
  useLayoutEffect(() => {
    const root = container.current
    drawn.current = new Map(placed.map(({ mark, parts }) => [mark.id, rangesOf(root, texts, parts ?? [])]))
    return draw(root, placed, drawn.current)
  }, [container, texts, placed])
  return drawn
}

function rangesOf(root: HTMLElement | null, texts: BlockTexts, parts: readonly TextPart[]): Range[] {
  return parts.flatMap(part => {
    const block = blockElement(root, part.block)
    const text = texts.find(({ id }) => id === part.block)?.text ?? ''
    const range = block && textRange(block, text, part)
    return range ? [range] : []
  })
}

function draw(
  root: HTMLElement | null,
  placed: readonly PlacedMark[],
  drawn: ReadonlyMap<string, Range[]>
): () => void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return drawBeside(root, placed)
  const ranges = (isNoted: boolean) =>
    placed
      .filter(({ mark }) => (mark.note !== '') === isNoted)
      .flatMap(({ mark }) => drawn.get(mark.id) ?? [])
  CSS.highlights.set(PLAIN, new Highlight(...ranges(false)))
  CSS.highlights.set(NOTED, new Highlight(...ranges(true)))
  return () => {
    CSS.highlights.delete(PLAIN)
    CSS.highlights.delete(NOTED)
  }
}

function drawBeside(root: HTMLElement | null, placed: readonly PlacedMark[]): () => void {
  const ids = new Set(placed.flatMap(({ parts }) => (parts ?? []).map(part => part.block)))
  const blocks = [...ids].flatMap(id => blockElement(root, id) ?? [])
  for (const block of blocks) block.classList.add('has-highlight')
  return () => {
    for (const block of blocks) block.classList.remove('has-highlight')
  }
}

/** The highlight that is drawn at a point of the window, or null. */
export function markAt(
  drawn: ReadonlyMap<string, Range[]>,
  { x, y }: { x: number; y: number }
): string | null {
  const isThere = (rect: DOMRect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom
  for (const [id, ranges] of drawn) {
    if (ranges.some(range => [...range.getClientRects()].some(isThere))) return id
  }
  return null
}
