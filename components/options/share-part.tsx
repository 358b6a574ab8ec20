import { useId } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ShareProgress } from '@/utils/stage'
import { FileField } from './file-field'
import { ShareChanges } from './share-changes'
import { shareFailureWords } from './share-words'
import { useKeptFocus } from './use-kept-focus'

export interface SharePartProps {
  progress: ShareProgress
  onExport(): void
  onFile(file: File): void
  onApply(): void
  onCancel(): void
}

/** Settings and filters as a file: out, and in again after a look at what would change. */
export function SharePart({ progress, onExport, onFile, onApply, onCancel }: SharePartProps) {
  const id = useId()
  const part = useKeptFocus<HTMLElement>(progress.kind)
  return (
    <section ref={part} tabIndex={-1} class="exchange-part" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{i18n.t('carry.file')}</h3>
      <p class="hint" id={`${id}-hint`}>
        {i18n.t('carry.fileHint')}
      </p>
      <button type="button" class="button" onClick={onExport}>
        {i18n.t('carry.export')}
      </button>
      {progress.kind === 'preview' ? (
        <ShareChanges {...progress} onApply={onApply} onCancel={onCancel} />
      ) : (
        <FileField
          label={i18n.t('carry.import')}
          accept=".txt,text/plain"
          hintId={`${id}-hint`}
          onFile={onFile}
        />
      )}
      <p role="status">{progress.kind === 'done' ? i18n.t('carry.done') : null}</p>
      <p role="alert" class="error">
        {progress.kind === 'failed' ? shareFailureWords(progress.why) : null}
      </p>
    </section>
  )
}
