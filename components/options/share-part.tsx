import { useId } from 'preact/hooks'
import { i18n } from '#i18n'
import type { PreferenceChanges } from '@/utils/preferences/share/join-preferences'
import type { SharedFailure, SharedProblem } from '@/utils/preferences/share/read-preferences'
import { ShareChanges } from './share-changes'
import { shareFailureWords } from './share-words'
import { useKeptFocus } from './use-kept-focus'

export interface SharePartProps {
  progress:
    | { kind: 'idle' | 'done' }
    | { kind: 'preview'; name: string; changes: PreferenceChanges; problems: SharedProblem[] }
    | { kind: 'failed'; why: SharedFailure | 'unreadable' | 'not-stored' }
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
        <div class="field">
          <label htmlFor={id}>{i18n.t('carry.import')}</label>
          <input
            id={id}
            type="file"
            class="file-input"
            accept=".txt,text/plain"
            aria-describedby={`${id}-hint`}
            onChange={event => {
              const file = event.currentTarget.files?.[0]
              // Emptied, so that the same file can be chosen again.
              event.currentTarget.value = ''
              if (file) onFile(file)
            }}
          />
        </div>
      )}
      <p role="status">{progress.kind === 'done' ? i18n.t('carry.done') : null}</p>
      <p role="alert" class="error">
        {progress.kind === 'failed' ? shareFailureWords(progress.why) : null}
      </p>
    </section>
  )
}
