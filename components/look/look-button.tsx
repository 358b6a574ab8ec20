import { useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { IconButton } from '../shell/icon-button'
import { lazy } from '../shell/lazy'
import { usePopover } from '../shell/popover'
import type { LookFieldsProps } from './look-fields'

const LookPanel = lazy(() => import('./look-panel').then(module => module.LookPanel))

/** The button that opens the look over the text. Escape, a click elsewhere and the button itself close it. */
export function LookButton(fields: LookFieldsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const goBack = usePopover(root, { isOpen, onClose: () => setIsOpen(false) })

  return (
    <div class="look-button" ref={root}>
      <IconButton
        icon="look"
        label={i18n.t('look.heading')}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen ? <LookPanel {...fields} onClose={goBack} /> : null}
    </div>
  )
}
