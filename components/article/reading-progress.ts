import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Calls back at each scroll with how far down the element has been seen, 0 to 1. */
export function useReadingProgress(
  element: RefObject<HTMLElement | null>,
  onProgress: (fraction: number) => void
): void {
  useEffect(() => {
    const onScroll = () => {
      const box = element.current?.getBoundingClientRect()
      // Of a view that stands behind another tab nothing is seen.
      if (!box || box.height === 0) return
      onProgress(Math.min(1, Math.max(0, (window.innerHeight - box.top) / box.height)))
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [element, onProgress])
}
