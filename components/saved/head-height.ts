import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Keeps `--head-height` on `root` as high as the view's head, so that what sticks below it is not covered. Not on the
 * whole document: there each change would have all of a long text styled anew.
 */
export function useHeadHeight(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const head = document.querySelector<HTMLElement>('.desk-head')
    if (!head) return
    const observer = new ResizeObserver(() =>
      root.current?.style.setProperty('--head-height', `${head.offsetHeight}px`)
    )
    observer.observe(head)
    return () => observer.disconnect()
  }, [root])
}
