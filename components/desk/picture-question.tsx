import { useId } from 'preact/hooks'
import { i18n } from '#i18n'

interface PictureQuestionProps {
  /** Where the pictures come from. */
  hosts: readonly string[]
  onKeep: () => void
  onSkip: () => void
}

/** Says what the browser will ask, and why, before it does. */
export function PictureQuestion({ hosts, onKeep, onSkip }: PictureQuestionProps) {
  const id = useId()
  return (
    <section class="private-question" aria-labelledby={id} data-question="pictures">
      <p class="question-title" id={id}>
        {i18n.t('pictures.title')}
      </p>
      <p>{i18n.t('pictures.question', [new Intl.ListFormat(i18n.t('locale')).format(hosts)])}</p>
      <p class="hint">{i18n.t('pictures.browserAsks')}</p>
      <div class="question-actions">
        <button type="button" class="button is-primary" onClick={onKeep}>
          {i18n.t('pictures.keep')}
        </button>
        <button type="button" class="button" onClick={onSkip}>
          {i18n.t('pictures.skip')}
        </button>
      </div>
    </section>
  )
}
