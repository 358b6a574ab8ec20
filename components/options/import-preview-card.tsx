import { i18n } from '#i18n'
import type { ImportPreview } from '@/utils/exchange/import/preview-import'
import { formatName, placeWords, problemWords } from './exchange-words'

interface ImportPreviewCardProps {
  name: string
  preview: ImportPreview
  onImport(): void
  onCancel(): void
}

/** What a file holds and what taking it in would do. Nothing is changed yet. */
export function ImportPreviewCard({ name, preview, onImport, onCancel }: ImportPreviewCardProps) {
  const { fresh, links, known, repeated, unreadable, problems } = preview
  return (
    <section class="card preview-card" aria-label={i18n.t('exchange.preview')} aria-live="polite">
      <p>
        <strong>{name}</strong> · {formatName(preview.format)}
      </p>
      <ul class="preview-counts">
        <li>{i18n.t('exchange.fresh', fresh)}</li>
        {links > 0 ? <li>{i18n.t('exchange.links', links)}</li> : null}
        {known > 0 ? <li>{i18n.t('exchange.known', known)}</li> : null}
        {repeated > 0 ? <li>{i18n.t('exchange.repeated', repeated)}</li> : null}
        {unreadable > 0 ? <li>{i18n.t('exchange.unreadable', unreadable)}</li> : null}
      </ul>
      {unreadable > 0 ? (
        <details>
          <summary>{i18n.t('exchange.problems')}</summary>
          <ul class="problem-list">
            {problems.map((problem, at) => (
              // The same problem may stand in a file more than once; the list never changes.
              <li key={at}>
                <span>{placeWords(problem.place)}</span> {problemWords(problem.kind)}
                {problem.sample ? <q class="hint">{problem.sample}</q> : null}
              </li>
            ))}
          </ul>
          {unreadable > problems.length ? (
            <p class="hint">{i18n.t('exchange.moreProblems', unreadable - problems.length)}</p>
          ) : null}
        </details>
      ) : null}
      <div class="preview-actions">
        {fresh + known > 0 ? (
          <button type="button" class="button is-primary" onClick={onImport}>
            {i18n.t('exchange.importCount', fresh + known)}
          </button>
        ) : null}
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('options.cancel')}
        </button>
      </div>
    </section>
  )
}
