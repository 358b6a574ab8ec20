import { i18n } from '#i18n'
import type { SavedEntry } from '@/utils/library/saved'
import { Notice } from '../shell/notice'
import { SavedRow } from './saved-row'
import './saved.css'

interface SavedListProps {
  /** Newest first, deleted ones left out; null while they are being read. */
  entries: readonly SavedEntry[] | null
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  onOpen: (id: string) => void
  onReadChange: (id: string, isRead: boolean) => void
  onDelete: (entry: SavedEntry) => void
}

/** The reading list. */
export function SavedList({ entries, hasPictures, onOpen, onReadChange, onDelete }: SavedListProps) {
  if (!entries) return null
  if (entries.length === 0) {
    return <Notice title={i18n.t('saved.empty')} lines={[i18n.t('saved.emptyHint')]} />
  }
  return (
    <section class="saved">
      <h1 class="visually-hidden">{i18n.t('saved.title')}</h1>
      <ul>
        {entries.map(entry => (
          <SavedRow
            key={entry.id}
            entry={entry}
            hasPictures={hasPictures}
            onOpen={() => onOpen(entry.id)}
            onReadChange={isRead => onReadChange(entry.id, isRead)}
            onDelete={() => onDelete(entry)}
          />
        ))}
      </ul>
    </section>
  )
}
