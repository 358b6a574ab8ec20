import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Keeps the focus in a part whose controls give way to others as its work goes on: whatever had it may be gone, and
 * the next Tab shall not begin at the top of the page. Gives the ref for the part, which needs a `tabIndex` of -1.
 */
export function useKeptFocus<E extends HTMLElement>(stage: string): RefObject<E | null> {
  const part = useRef<E>(null)
  const before = useRef(stage)
  useEffect(() => {
    if (before.current !== stage) part.current?.focus({ preventScroll: true })
    before.current = stage
  }, [stage])
  return part
}
