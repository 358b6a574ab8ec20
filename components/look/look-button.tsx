import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { IconButton } from '../shell/icon-button'
import { lazy } from '../shell/lazy'
import type { LookFieldsProps } from './look-fields'

const LookPanel = lazy(() => import('./look-panel').then(module => module.LookPanel))

/** The button that opens the look over the text. Escape, a click elsewhere and the button itself close it. */
export function LookButton(fields: LookFieldsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const close = () => {
    setIsOpen(false)
    root.current?.querySelector('button')?.focus()
  }

  useEffect(() => {
    if (!isOpen) return
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setIsOpen(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Else the browser would close the popup with it.
      event.preventDefault()
      close()
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [isOpen])

  return (
    <div class="look-button" ref={root}>
      <IconButton
        icon="look"
        label={i18n.t('look.heading')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen ? <LookPanel {...fields} onClose={close} /> : null}
    </div>
  )
}
