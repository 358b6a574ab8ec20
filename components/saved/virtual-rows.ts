import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks'
import { PAUSE } from './snippet-line'

/** Height of a row until it was measured, in pixels. */
const USUAL = 84

/** Rows of which is learned how high they are in this view, at its size of letters: then no more, for the list would move. */
const LEARNED = 12

/** Rows that are made above and below those in sight, so that quick scrolling finds them there. */
const BEYOND = 6

/** The same while one types: most of them would be gone with the next letter. */
const BEYOND_TYPING = 1

interface VirtualRowsOptions {
  count: number
  /** Names a row: its measure goes with it, wherever it moves. */
  keyOf: (index: number) => string
  /** A row that is made even where it is out of sight, for the focus must not be lost with it; or -1. */
  kept: number
  /** Whether other rows come with each letter that is typed. */
  isSeeking: boolean
}

export interface VirtualRows {
  /** Rows to make, from the top; `start` is in pixels from the list's top. The same array until something has moved. */
  items: { index: number; start: number }[]
  /** Pixels of all rows. */
  height: number
  /** For the `ref` of each row, which also needs its index as `data-index`. */
  measure: (row: HTMLElement | null) => void
}

/** Makes only those rows of a long list that the window shows. The document's own scrolling moves them. */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  { count, keyOf, kept, isSeeking }: VirtualRowsOptions
): VirtualRows {
  const [, renew] = useReducer<number, void>(turn => turn + 1, 0)
  const [top, setTop] = useState(0)
  const isSettled = useSettled(keyOf)
  const heights = useUsualHeight()
  const options = {
    count,
    getItemKey: keyOf,
    scrollMargin: top,
    overscan: isSeeking && !isSettled ? BEYOND_TYPING : BEYOND,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept < count ? kept : -1),
    // What comes with a letter has not been measured, and too low a guess has rows made that are not in sight.
    estimateSize: () => (isSeeking ? heights.usual() : USUAL),
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    // Where nothing is laid out, as behind another tab, the usual height stands.
    measureElement: (row: HTMLElement) => heights.learned(row.offsetHeight || USUAL),
    onChange: () => renew()
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  useLayoutEffect(() => {
    // What stands above the list may have grown.
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
  })

  const found = virtualizer.getVirtualItems()
  return {
    items: useMemo(() => found.map(({ index, start }) => ({ index, start: start - top })), [found, top]),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement
  }
}

/** How high rows are on average, learned from the first of them. */
function useUsualHeight() {
  const known = useRef({ sum: 0, count: 0 }).current
  return {
    usual: () => (known.count > 0 ? Math.round(known.sum / known.count) : USUAL),
    learned: (height: number) => {
      if (known.count < LEARNED) {
        known.sum += height
        known.count++
      }
      return height
    }
  }
}

/** Whether a value has been the same for a moment. */
function useSettled(value: unknown): boolean {
  const [settled, setSettled] = useState(() => value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled === value
}

function withKept(indexes: number[], kept: number): number[] {
  return kept < 0 || indexes.includes(kept) ? indexes : [...indexes, kept].sort((a, b) => a - b)
}
