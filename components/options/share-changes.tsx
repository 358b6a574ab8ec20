import type { ComponentChildren } from 'preact'
import { i18n } from '#i18n'
import type { PreferenceChanges } from '@/utils/preferences/share/join-preferences'
import type { SharedProblem } from '@/utils/preferences/share/read-preferences'
import { ProblemList } from './problem-list'
import { settingWords, sharedProblemWords, valueWords } from './share-words'

interface ShareChangesProps {
  name: string
  changes: PreferenceChanges
  problems: readonly SharedProblem[]
  onApply(): void
  onCancel(): void
}

/** What taking a file in would change, line by line. Nothing is changed yet. */
export function ShareChanges({ name, changes, problems, onApply, onCancel }: ShareChangesProps) {
  const { settings, off, added, known } = changes
  const isNothing = settings.length + off.length + added.length === 0
  return (
    <section class="card preview-card" aria-label={i18n.t('exchange.preview')} aria-live="polite">
      <p>
        <strong>{name}</strong>
      </p>
      {isNothing && <p>{i18n.t('carry.noChange')}</p>}
      {settings.length > 0 && (
        <ul class="preview-counts">
          {settings.map(({ name: setting, from, to }) => (
            <li key={setting}>
              {settingWords(setting)}: <s>{valueWords(setting, from)}</s> → {valueWords(setting, to)}
            </li>
          ))}
        </ul>
      )}
      <Lines heading={i18n.t('carry.added', added.length)} lines={added} />
      <Lines heading={i18n.t('carry.switchedOff', off.length)} lines={off} />
      {known > 0 && <p class="hint">{i18n.t('carry.known', known)}</p>}
      <Lines heading={i18n.t('carry.passedOver', problems.length)} lines={problems.map(sharedProblemWords)} />
      <div class="preview-actions">
        {!isNothing && (
          <button type="button" class="button is-primary" onClick={onApply}>
            {i18n.t('carry.apply')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('options.cancel')}
        </button>
      </div>
    </section>
  )
}

function Lines({ heading, lines }: { heading: ComponentChildren; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <details open={lines.length <= 5}>
      <summary>{heading}</summary>
      <ProblemList lines={lines} most={100} />
    </details>
  )
}
