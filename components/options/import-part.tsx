import { useId } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ImportProgress } from '@/utils/stage'
import { failureWords } from './exchange-words'
import { FileField } from './file-field'
import { ImportPreviewCard } from './import-preview-card'
import { ImportResultLines } from './import-result-lines'
import { ProgressRow } from './progress-row'
import { useKeptFocus } from './use-kept-focus'

interface ImportPartProps {
  progress: ImportProgress
  onFile(file: File): void
  onImport(): void
  onCancel(): void
}

/** A file is chosen, looked through, shown, and taken in. */
export function ImportPart({ progress, onFile, onImport, onCancel }: ImportPartProps) {
  const id = useId()
  const part = useKeptFocus<HTMLElement>(progress.kind)
  const isFree = ['idle', 'done', 'failed'].includes(progress.kind)
  return (
    <section ref={part} tabIndex={-1} class="exchange-part" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{i18n.t('exchange.import')}</h3>
      <p class="hint" id={`${id}-hint`}>
        {i18n.t('exchange.importHint')}
      </p>
      {isFree ? (
        <FileField
          label={i18n.t('exchange.file')}
          accept=".zip,.csv,.html,.htm,.json"
          hintId={`${id}-hint`}
          onFile={onFile}
        />
      ) : null}
      {progress.kind === 'reading' ? (
        <ProgressRow
          label={i18n.t('exchange.reading', [progress.name])}
          done={progress.done}
          total={null}
          onCancel={onCancel}
        />
      ) : null}
      {progress.kind === 'preview' ? (
        <ImportPreviewCard
          name={progress.name}
          preview={progress.preview}
          onImport={onImport}
          onCancel={onCancel}
        />
      ) : null}
      {progress.kind === 'importing' ? (
        <ProgressRow
          label={i18n.t('exchange.importing')}
          done={progress.done}
          total={progress.total}
          onCancel={onCancel}
        />
      ) : null}
      <div role="status">
        {progress.kind === 'done' ? <ImportResultLines result={progress.result} /> : null}
      </div>
      <p role="alert" class="error">
        {progress.kind === 'failed' ? failureWords(progress.why) : null}
      </p>
    </section>
  )
}
