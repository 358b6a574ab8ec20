import { useMemo } from 'preact/hooks'
import { i18n } from '#i18n'
import { readingMinutes } from '@/utils/article'
import type { ListChange } from '@/utils/keeping'
import type { StoryPictures } from '@/utils/library/pictures/story-record'
import type { SavedEntry } from '@/utils/library/saved'
import { shortDate } from '@/utils/published-date'
import { isWebAddress } from '@/utils/url'
import { Icon } from '../shell/icon'
import { IconButton } from '../shell/icon-button'
import { languageAttribute } from '../shell/language-name'
import { MenuButton } from '../shell/menu-button'
import { isBegun } from './is-begun'
import type { RowKey } from './list-moves'
import { MarkedWords } from './marked-words'
import type { RowPictures } from './row-pictures'
import type { SavedSearch } from './search-bar'
import { SnippetLine } from './snippet-line'
import { Thumbnail } from './thumbnail'
import '../shell/dotted.css'

interface SavedRowProps {
  entry: SavedEntry
  /** Where in the list it stands, and how many pixels from its top. */
  place: { index: number; start: number; count: number }
  /** Whether Tab leads here. */
  isActive: boolean
  isSelected: boolean
  /** Whether pictures are to be shown. */
  hasPictures: boolean
  pictures: RowPictures
  /** Whose hits are marked; null while nothing is sought. */
  search: SavedSearch | null
  measure: (row: HTMLElement | null) => void
  onFocus: () => void
  onOpen: () => void
  onSelect: (isRange: boolean) => void
  onChange: (change: ListChange) => void
  onTag: (tag: string) => void
  onKey: (key: RowKey) => void
}

/** A saved article in the list. */
export function SavedRow(props: SavedRowProps) {
  const { entry, place, isActive, isSelected, hasPictures, pictures, search } = props
  // Where it stands is often put right as soon as rows above it are measured: nothing in it is made anew for that.
  const inside = useMemo(
    () => <RowInside {...props} />,
    [entry, place.index, isActive, isSelected, hasPictures, pictures, search?.hitsIn, search?.snippetOf]
  )
  return (
    <li
      class={rowClass(entry, isSelected)}
      data-saved={entry.id}
      data-index={place.index}
      ref={props.measure}
      style={{ top: `${place.start}px` }}
      aria-setsize={place.count}
      aria-posinset={place.index + 1}
      onFocusIn={props.onFocus}
    >
      {inside}
    </li>
  )
}

function RowInside(props: SavedRowProps) {
  const { entry, isActive, isSelected } = props
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) props.onSelect(event.shiftKey)
    else props.onOpen()
  }
  return (
    <>
      <button type="button" class="saved-open" tabIndex={isActive ? 0 : -1} onClick={onClick}>
        <Thumbnail
          entry={entry}
          hasPictures={props.hasPictures}
          pictures={props.pictures}
          isSeeking={props.search !== null}
        />
        <RowWords entry={entry} search={props.search} keeping={props.pictures.keeping.get(entry.id)} />
      </button>
      <label class="saved-check">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isActive ? 0 : -1}
          aria-label={labelled(i18n.t('saved.select'), entry)}
          onClick={event => props.onSelect(event.shiftKey)}
        />
      </label>
      {entry.tags.length > 0 ? <RowTags {...props} /> : null}
      <RowTools {...props} />
    </>
  )
}

function rowClass(entry: SavedEntry, isSelected: boolean): string {
  const marks = [!entry.isRead && 'is-unread', isSelected && 'is-selected'].filter(Boolean)
  return ['saved-row', ...marks].join(' ')
}

interface RowWordsProps extends Pick<SavedRowProps, 'entry' | 'search'> {
  /** How far the keeping of its pictures is; left out where that is not under way. */
  keeping: StoryPictures | undefined
}

function RowWords({ entry, search, keeping }: RowWordsProps) {
  const percent = Math.round(entry.progress * 100)
  return (
    <span class="saved-words">
      <span class="saved-title" dir="auto" lang={languageAttribute(entry.lang)}>
        {entry.isRead ? null : <span class="unread-dot" role="img" aria-label={i18n.t('saved.isUnread')} />}
        {entry.title === '' ? i18n.t('saved.untitled') : null}
        <MarkedWords text={entry.title} hits={search?.hitsIn(entry.title, entry.lang) ?? []} />
      </span>
      <span class="saved-facts dotted">
        <span>{entry.outlet}</span>
        <span>{shortDate(entry.published ?? entry.savedAt, i18n.t('locale'))}</span>
        <span>
          {entry.words > 0
            ? i18n.t('article.minutes', readingMinutes(entry.words, entry.lang))
            : i18n.t('article.linkTitle')}
        </span>
        {isBegun(entry) ? <span>{i18n.t('saved.progress', [String(percent)])}</span> : null}
        {entry.hasNotes ? <span>{i18n.t('saved.hasNotes')}</span> : null}
        {keeping ? (
          <span>{i18n.t('pictures.keeping', [String(keeping.kept), String(keeping.total)])}</span>
        ) : null}
      </span>
      {search ? <SnippetLine id={entry.id} lang={entry.lang} snippetOf={search.snippetOf} /> : null}
    </span>
  )
}

function RowTags({ entry, isActive, onTag }: SavedRowProps) {
  return (
    <span class="saved-tags">
      {entry.tags.map(tag => (
        <button
          key={tag}
          type="button"
          class="tag"
          tabIndex={isActive ? 0 : -1}
          title={i18n.t('saved.onlyTag', [tag])}
          onClick={() => onTag(tag)}
        >
          {tag}
        </button>
      ))}
    </span>
  )
}

function RowTools({ entry, isActive, onChange, onKey }: SavedRowProps) {
  const tabIndex = isActive ? 0 : -1
  const star = i18n.t(entry.isFavourite ? 'saved.notFavourite' : 'saved.favourite')
  const archive = i18n.t(entry.isArchived ? 'saved.notArchive' : 'saved.archive')
  const isWeb = isWebAddress(entry.url)
  return (
    <span class="saved-tools">
      <IconButton
        icon="star"
        isFilled={entry.isFavourite}
        class={entry.isFavourite ? 'is-on' : undefined}
        tabIndex={tabIndex}
        label={star}
        aria-label={labelled(star, entry)}
        onClick={() => onChange({ isFavourite: !entry.isFavourite })}
      />
      <MenuButton
        class="icon-button"
        label={labelled(i18n.t('saved.more'), entry)}
        tabIndex={tabIndex}
        items={[
          {
            label: i18n.t(entry.isRead ? 'saved.markUnread' : 'saved.markRead'),
            icon: entry.isRead ? 'unread' : 'check',
            onChoose: () => onChange({ isRead: !entry.isRead })
          },
          { label: archive, icon: 'archive', onChoose: () => onChange({ isArchived: !entry.isArchived }) },
          { label: i18n.t('saved.tag'), icon: 'tag', onChoose: () => onKey('tag') },
          ...(isWeb
            ? [{ label: i18n.t('saved.open'), icon: 'external' as const, onChoose: () => onKey('original') }]
            : []),
          { label: i18n.t('saved.delete'), icon: 'trash', onChoose: () => onKey('delete') }
        ]}
      >
        <Icon name="more" />
      </MenuButton>
    </span>
  )
}

/** "Delete: Title": in a list of many the button's name says of which. */
const labelled = (label: string, entry: SavedEntry) =>
  i18n.t('saved.of', [label, entry.title || i18n.t('saved.untitled')])
