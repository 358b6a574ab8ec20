import { useEffect, useId, useRef } from 'preact/hooks'
import { i18n } from '#i18n'

interface PrivateQuestionProps {
  onAgree: () => void
  onCancel: () => void
}

/** Asks before something from a private window is kept. Escape is no. */
export function PrivateQuestion({ onAgree, onCancel }: PrivateQuestionProps) {
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector('button')?.focus(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Else the browser would close the popup with it.
    event.preventDefault()
    onCancel()
  }

  return (
    <div
      class="private-question"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      ref={root}
      onKeyDown={onKeyDown}
    >
      <p class="question-title" id={`${id}-title`}>
        {i18n.t('private.title')}
      </p>
      <p id={`${id}-text`}>{i18n.t('private.question')}</p>
      <div class="question-actions">
        <button type="button" class="button is-primary" onClick={onAgree}>
          {i18n.t('private.agree')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('private.cancel')}
        </button>
      </div>
    </div>
  )
}
