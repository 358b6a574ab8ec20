import { useMemo, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ExportFormat } from '@/utils/exchange/export/exported'
import type { SavedEntry } from '@/utils/library/saved'
import type { ExportProgress } from '@/utils/stage'
import { ProgressRow } from './progress-row'
import { SelectField } from './select-field'
import { StoryChoice } from './story-choice'
import { useKeptFocus } from './use-kept-focus'

interface ExportPartProps {
  /** Newest first, deleted ones left out. */
  entries: readonly SavedEntry[]
  progress: ExportProgress
  onExport(format: ExportFormat, ids: readonly string[]): void
  onCancel(): void
}

type Which = 'all' | 'unread' | 'favourites' | 'archived' | 'chosen'

/** Which stories leave, and in what form. */
export function ExportPart({ entries, progress, onExport, onCancel }: ExportPartProps) {
  const [format, setFormat] = useState<ExportFormat>('backup')
  const [which, setWhich] = useState<Which>('all')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const meant = useMemo(
    () => (which === 'all' ? entries : entries.filter(entry => isMeant(entry, which, chosen))),
    [entries, which, chosen]
  )
  const part = useKeptFocus<HTMLFormElement>(progress.kind)
  const isRunning = progress.kind === 'running'
  return (
    <form
      ref={part}
      tabIndex={-1}
      class="exchange-part"
      aria-label={i18n.t('exchange.export')}
      onSubmit={event => {
        event.preventDefault()
        onExport(
          format,
          meant.map(({ id }) => id)
        )
      }}
    >
      <h3>{i18n.t('exchange.export')}</h3>
      <div class="exchange-fields">
        <SelectField<ExportFormat>
          label={i18n.t('exchange.format')}
          value={format}
          onChange={setFormat}
          options={formats().map(({ value, label }) => ({ value, label }))}
        />
        <SelectField<Which>
          label={i18n.t('exchange.which')}
          value={which}
          onChange={setWhich}
          options={choices()}
        />
      </div>
      <p class="hint">{formats().find(({ value }) => value === format)?.hint}</p>
      {which === 'chosen' ? <StoryChoice entries={entries} chosen={chosen} onChange={setChosen} /> : null}
      {isRunning ? (
        <ProgressRow
          label={i18n.t('exchange.exporting')}
          done={progress.done}
          total={progress.total}
          onCancel={onCancel}
        />
      ) : (
        <button
          type="submit"
          class={meant.length > 0 ? 'button is-primary' : 'button'}
          disabled={meant.length === 0}
        >
          {i18n.t('exchange.exportCount', meant.length)}
        </button>
      )}
      <p role="status">{outcomeWords(progress)}</p>
      <p role="alert" class="error">
        {progress.kind === 'failed' ? i18n.t('exchange.exportFailed') : null}
      </p>
    </form>
  )
}

type Part = Exclude<Which, 'all'>

function isMeant(entry: SavedEntry, which: Part, chosen: ReadonlySet<string>): boolean {
  if (which === 'chosen') return chosen.has(entry.id)
  const isOf = { unread: !entry.isRead, favourites: entry.isFavourite, archived: entry.isArchived }
  return isOf[which]
}

function formats(): { value: ExportFormat; label: string; hint: string }[] {
  return [
    { value: 'backup', label: i18n.t('exchange.backup'), hint: i18n.t('exchange.backupHint') },
    { value: 'html', label: i18n.t('exchange.html'), hint: i18n.t('exchange.htmlHint') },
    { value: 'epub', label: i18n.t('exchange.epub'), hint: i18n.t('exchange.epubHint') },
    { value: 'markdown', label: i18n.t('exchange.markdown'), hint: i18n.t('exchange.markdownHint') },
    {
      value: 'markdown-files',
      label: i18n.t('exchange.markdownFiles'),
      hint: i18n.t('exchange.markdownFilesHint')
    },
    { value: 'bookmarks', label: i18n.t('exchange.bookmarks'), hint: i18n.t('exchange.bookmarksHint') },
    { value: 'csv', label: i18n.t('exchange.csv'), hint: i18n.t('exchange.csvHint') }
  ]
}

function choices(): { value: Which; label: string }[] {
  return [
    { value: 'all', label: i18n.t('exchange.all') },
    { value: 'unread', label: i18n.t('exchange.unread') },
    { value: 'favourites', label: i18n.t('exchange.favourites') },
    { value: 'archived', label: i18n.t('exchange.archived') },
    { value: 'chosen', label: i18n.t('exchange.chosen') }
  ]
}

function outcomeWords(progress: ExportProgress): string | null {
  if (progress.kind === 'done') return i18n.t('exchange.exported', progress.count)
  return progress.kind === 'cancelled' ? i18n.t('exchange.exportCancelled') : null
}
