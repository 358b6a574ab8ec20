import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useClickElsewhere } from './click-elsewhere'

interface Popover {
  isOpen: boolean
  onClose: () => void
}

/**
 * What opens from a button, within `root` with it: a click elsewhere closes it, and Escape, which leads back to the
 * button. Gives that way back.
 */
export function usePopover(root: RefObject<HTMLElement | null>, { isOpen, onClose }: Popover): () => void {
  useClickElsewhere(root, { isOn: isOpen, onElsewhere: onClose })
  const goBack = () => {
    onClose()
    root.current?.querySelector('button')?.focus()
  }
  useLayoutEffect(() => {
    if (!isOpen) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Else the browser would close the popup with it.
      event.preventDefault()
      goBack()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOpen])
  return goBack
}
