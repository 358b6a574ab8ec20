import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { blockElement, headHeight } from './block-elements'

/** Pixels of scrolling from which on the reader is somewhere already. */
const MOVED = 40

interface Options {
  /** Names what is on show: each is led to its place once. */
  story: string
  /** The block where it was left; null: at its head. Undefined until that is known. */
  place: string | null | undefined
}

/**
 * Goes on where a saved story was left, unless its reader has moved already. Gives whether it did, and how to take
 * the word about it away.
 */
export function useResumedPlace(
  element: RefObject<HTMLElement | null>,
  { story, place }: Options
): [boolean, () => void] {
  const done = useRef<string | null>(null)
  const [isResumed, setIsResumed] = useState(false)
  useEffect(() => {
    if (place === undefined || done.current === story) return
    done.current = story
    const block = place === null || window.scrollY > MOVED ? null : blockElement(element.current, place)
    // To where `topBlock` finds it again: else each opening would lead a line further up.
    if (block) window.scrollBy({ top: block.getBoundingClientRect().top - headHeight(), behavior: 'instant' })
    setIsResumed(block !== null)
  }, [element, story, place])
  return [isResumed, () => setIsResumed(false)]
}
