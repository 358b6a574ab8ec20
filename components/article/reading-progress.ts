import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { topBlock } from './block-elements'

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
      const box = element.current?.getBoundingClientRect()
      // Of a view that stands behind another tab nothing is seen.
      if (!box || box.height === 0) return
      const fraction = Math.min(1, Math.max(0, (window.innerHeight - box.top) / box.height))
      const place = box.top > 0 ? null : (topBlock(element.current)?.dataset.block ?? null)
      onProgress({ fraction, place })
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [element, onProgress])
}
