import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { seenFraction, topBlock } from './block-elements'

/**
 * Calls back at each scroll with how far down the element has been seen, 0 to 1, and the block at the top of the view;
 * null while the story's head stands there.
 */
export function useReadingProgress(
  element: RefObject<HTMLElement | null>,
  onProgress: (seen: { fraction: number; place: string | null }) => void
): void {
  useEffect(() => {
    const onScroll = () => {
      const fraction = seenFraction(element.current)
      if (!element.current || fraction === null) return
      const isBegun = element.current.getBoundingClientRect().top <= 0
      const place = isBegun ? (topBlock(element.current)?.dataset.block ?? null) : null
      onProgress({ fraction, place })
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [element, onProgress])
}
