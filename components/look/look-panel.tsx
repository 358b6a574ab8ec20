import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import { IconButton } from '../shell/icon-button'
import { LookFields, type LookFieldsProps } from './look-fields'
import './look-panel.css'

interface LookPanelProps extends LookFieldsProps {
  onClose: () => void
}

/** The look, changed over the text itself, which follows each change. */
export function LookPanel({ onClose, ...fields }: LookPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.querySelector('input')?.focus(), [])
  return (
    <section class="look-panel" aria-label={i18n.t('look.heading')} ref={panel}>
      <div class="look-panel-head">
        <h2>{i18n.t('look.heading')}</h2>
        <IconButton icon="close" label={i18n.t('look.close')} onClick={onClose} />
      </div>
      <LookFields {...fields} />
    </section>
  )
}
