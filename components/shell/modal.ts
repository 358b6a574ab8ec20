import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** A dialog that stands over everything as soon as it is there; what it is made of, and what its keys and buttons do. */
export interface Modal {
  dialog: RefObject<HTMLDialogElement | null>
  close(): void
  /** Escape closes it, and is kept from the browser, which would close the popup. */
  onKeyDown(event: KeyboardEvent): void
}

export function useModal(): Modal {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return {
    dialog,
    close,
    onKeyDown: event => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      close()
    }
  }
}
