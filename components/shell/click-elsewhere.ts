import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface ClickElsewhere {
  /** Whether it is waited for. */
  isOn?: boolean
  onElsewhere: () => void
}

/** Calls back when the pointer goes down outside an element. */
export function useClickElsewhere(
  root: RefObject<HTMLElement | null>,
  { isOn = true, onElsewhere }: ClickElsewhere
): void {
  const latest = useRef(onElsewhere)
  latest.current = onElsewhere
  useEffect(() => {
    if (!isOn) return
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) latest.current()
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [root, isOn])
}
