import type { RefObject } from 'preact'
import { useClickElsewhere } from './click-elsewhere'
import { useDocumentKeys } from './document-keys'

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
  useDocumentKeys(event => {
    if (event.key !== 'Escape') return
    // Else the browser would close the popup with it.
    event.preventDefault()
    goBack()
  }, isOpen)
  return goBack
}
