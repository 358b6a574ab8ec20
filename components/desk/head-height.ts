import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Keeps `--head-height` on the root as high as the view's head, so that what sticks below it is not covered. */
export function useHeadHeight(head: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = head.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--head-height', `${element.offsetHeight}px`)
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [head])
}
