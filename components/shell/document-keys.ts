import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Hears keys wherever the focus is, while `isOn`. From before the first frame on: who sees a thing may press its key at
 * once.
 */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void, isOn = true): void {
  const latest = useRef(onKeyDown)
  latest.current = onKeyDown
  useLayoutEffect(() => {
    if (!isOn) return
    const listener = (event: KeyboardEvent) => latest.current(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [isOn])
}
