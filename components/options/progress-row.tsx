import { i18n } from '#i18n'

interface ProgressRowProps {
  label: string
  done: number
  /** Null while nobody knows how many there are. */
  total: number | null
  onCancel(): void
}

/** How far a long work is, and a way to call it off. */
export function ProgressRow({ label, done, total, onCancel }: ProgressRowProps) {
  const words =
    total === null
      ? i18n.t('exchange.count', [String(done)])
      : i18n.t('exchange.of', [String(done), String(total)])
  return (
    <div class="progress-row">
      <progress aria-label={label} max={total ?? undefined} value={total === null ? undefined : done} />
      <span class="progress-words">
        {label} {words}
      </span>
      <button type="button" class="button" onClick={onCancel}>
        {i18n.t('options.cancel')}
      </button>
    </div>
  )
}
