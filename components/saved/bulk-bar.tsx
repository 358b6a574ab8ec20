import { i18n } from '#i18n'
import type { SavedEntry } from '@/utils/library/saved'
import type { IconName } from '../shell/icon'
import { IconButton } from '../shell/icon-button'
import type { RowKey } from './list-moves'
import type { Selection } from './selection'

interface BulkBarProps {
  /** The selected ones. */
  entries: readonly SavedEntry[]
  selection: Selection
  /** How many rows there are to select. */
  count: number
  onKey: (key: RowKey, entries: readonly SavedEntry[]) => void
}

/** What can be done with all selected stories at once. */
export function BulkBar({ entries, selection, count, onKey }: BulkBarProps) {
  const isOn = (field: 'isRead' | 'isFavourite' | 'isArchived') => entries.every(entry => entry[field])
  const tools: { key: RowKey; icon: IconName; label: string }[] = [
    {
      key: 'read',
      icon: isOn('isRead') ? 'unread' : 'check',
      label: i18n.t(isOn('isRead') ? 'saved.markUnread' : 'saved.markRead')
    },
    {
      key: 'favourite',
      icon: 'star',
      label: i18n.t(isOn('isFavourite') ? 'saved.notFavourite' : 'saved.favourite')
    },
    {
      key: 'archive',
      icon: 'archive',
      label: i18n.t(isOn('isArchived') ? 'saved.notArchive' : 'saved.archive')
    },
    { key: 'tag', icon: 'tag', label: i18n.t('saved.tag') },
    { key: 'delete', icon: 'trash', label: i18n.t('saved.delete') }
  ]
  return (
    <div class="list-bar is-bulk">
      <IconButton icon="close" label={i18n.t('saved.clearSelection')} onClick={selection.clear} />
      <p class="list-count" role="status">
        {i18n.t('saved.selected', [String(entries.length)])}
      </p>
      {entries.length < count ? (
        <button type="button" class="button is-quiet" onClick={selection.all}>
          {i18n.t('saved.selectAll')}
        </button>
      ) : null}
      <span class="bulk-tools">
        {tools.map(({ key, icon, label }) => (
          <IconButton icon={icon} key={key} label={label} onClick={() => onKey(key, entries)} />
        ))}
      </span>
    </div>
  )
}
