import { i18n } from '#i18n'
import { readingMinutes } from '@/utils/article'
import type { SavedEntry } from '@/utils/library/saved'
import { isWebAddress } from '@/utils/url'
import { shortDate } from '../article/published-date'
import { Icon } from '../shell/icon'

interface SavedRowProps {
  entry: SavedEntry
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  onOpen: () => void
  onReadChange: (isRead: boolean) => void
  onDelete: () => void
}

/** A saved article in the list. */
export function SavedRow({ entry, hasPictures, onOpen, onReadChange, onDelete }: SavedRowProps) {
  const readLabel = i18n.t(entry.isRead ? 'saved.markUnread' : 'saved.markRead')
  return (
    <li class={entry.isRead ? 'saved-row' : 'saved-row is-unread'} data-saved={entry.id}>
      <button type="button" class="saved-open" onClick={onOpen}>
        <Thumbnail entry={entry} hasPictures={hasPictures} />
        <span class="saved-words">
          <span class="saved-title" lang={entry.lang === 'und' ? undefined : entry.lang}>
            {entry.isRead ? null : (
              <span class="unread-dot" role="img" aria-label={i18n.t('saved.isUnread')} />
            )}
            {entry.title}
          </span>
          <span class="saved-facts">
            <span>{entry.outlet}</span>
            <span>{shortDate(entry.published ?? entry.savedAt, i18n.t('locale'))}</span>
            <span>{i18n.t('article.minutes', readingMinutes(entry.words))}</span>
          </span>
        </span>
      </button>
      <span class="saved-tools">
        {isWebAddress(entry.url) ? (
          <a
            class="icon-button"
            href={entry.url}
            target="_blank"
            rel="noopener noreferrer"
            title={i18n.t('saved.open')}
            aria-label={labelled(i18n.t('saved.open'), entry)}
          >
            <Icon name="external" />
          </a>
        ) : null}
        <button
          type="button"
          class="icon-button"
          title={readLabel}
          aria-label={labelled(readLabel, entry)}
          onClick={() => onReadChange(!entry.isRead)}
        >
          <Icon name={entry.isRead ? 'unread' : 'check'} />
        </button>
        <button
          type="button"
          class="icon-button"
          title={i18n.t('saved.delete')}
          aria-label={labelled(i18n.t('saved.delete'), entry)}
          onClick={onDelete}
        >
          <Icon name="trash" />
        </button>
      </span>
    </li>
  )
}

/** "Delete: Title": in a list of many the button's name says of which. */
const labelled = (label: string, entry: SavedEntry) => i18n.t('saved.of', [label, entry.title])

function Thumbnail({ entry, hasPictures }: Pick<SavedRowProps, 'entry' | 'hasPictures'>) {
  if (!hasPictures || !entry.picture || !isWebAddress(entry.picture)) {
    return (
      <span class="thumbnail is-blank" aria-hidden="true">
        {entry.outlet.slice(0, 1)}
      </span>
    )
  }
  return (
    <span class="thumbnail">
      <img src={entry.picture} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />
    </span>
  )
}
