import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

interface TextEvents {
  onClick: (event: MouseEvent) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Events of the text, which is no element of ours to hang them on. */
export function useTextEvents(text: RefObject<HTMLElement | null>, events: TextEvents): void {
  const latest = useRef(events)
  latest.current = events
  useLayoutEffect(() => {
    const element = text.current
    const onClick = (event: MouseEvent) => latest.current.onClick(event)
    const onKeyDown = (event: KeyboardEvent) => latest.current.onKeyDown(event)
    element?.addEventListener('click', onClick)
    element?.addEventListener('keydown', onKeyDown)
    return () => {
      element?.removeEventListener('click', onClick)
      element?.removeEventListener('keydown', onKeyDown)
    }
  }, [text])
}
