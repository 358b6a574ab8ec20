import { useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import { type ListChange, toggled } from '@/utils/keeping'
import type { SavedEntry } from '@/utils/library/saved'
import { defaultChoice, isChosen, type ListChoice } from '@/utils/list-choice'
import { isWebAddress } from '@/utils/url'
import { Notice } from '../shell/notice'
import { BulkBar } from './bulk-bar'
import { ChoicePanel } from './choice-panel'
import { useHeadHeight } from './head-height'
import { ListHead, type ListPanel } from './list-head'
import type { RowKey } from './list-moves'
import { NothingFound } from './nothing-found'
import type { RowPictures } from './row-pictures'
import { SavedList } from './saved-list'
import { type SavedSearch, SearchBar } from './search-bar'
import { useSelection } from './selection'
import { StateChips } from './state-chips'
import { TagPanel } from './tag-panel'
import './saved.css'
import './list-head.css'

/** The reading list as it is asked for. */
export interface Listing {
  /** Rows to show, in order, or the first of them; null while they are being read. */
  rows: readonly SavedEntry[] | null
  /** How many there are in all; null while some are still being read. */
  total: number | null
  choice: ListChoice
  /** What there is to choose from, counted when it is asked for: at each change it would cost the more, the longer the list. */
  outlets: () => readonly string[]
  tags: () => readonly string[]
  /** `unreadable`: the list could not be had. `full`: changes can no longer be kept. */
  problem: 'unreadable' | 'full' | null
  search: SavedSearch
  pictures: RowPictures
}

export interface SavedViewProps extends Listing {
  /** Whether pictures are to be shown. */
  hasPictures: boolean
  onChoice: (choice: ListChoice) => void
  onOpen: (id: string) => void
  onChange: (entries: readonly SavedEntry[], change: ListChange) => void
  onDelete: (entries: readonly SavedEntry[]) => void
  onUndo: () => void
  /** Shows all keys. */
  onKeys: () => void
  onReload: () => void
}

/** The reading list: what is chosen, what is selected, the rows. */
export function SavedView(props: SavedViewProps) {
  if (props.problem === 'unreadable') return <Unreadable onReload={props.onReload} />
  if (!props.rows || (props.rows.length === 0 && props.total === null)) return <Waiting />
  if (props.total === 0) {
    return <Notice title={i18n.t('saved.empty')} lines={[i18n.t('saved.emptyHint')]} />
  }
  return <FilledList {...props} rows={props.rows} />
}

function FilledList(props: SavedViewProps & { rows: readonly SavedEntry[] }) {
  const { rows, choice, search, onChange } = props
  const selection = useSelection(rows)
  const [panel, setPanel] = useState<ListPanel | null>(null)
  const [tagging, setTagging] = useState<readonly string[]>([])
  const section = useRef<HTMLElement>(null)
  useHeadHeight(section)
  const selected = selection.ids.size > 0 ? rows.filter(row => selection.ids.has(row.id)) : []

  const toggle = (next: ListPanel) => setPanel(panel === next ? null : next)
  const openTags = (entries: readonly SavedEntry[]) => {
    setTagging(entries.map(entry => entry.id))
    setPanel('tags')
  }
  const focusRow = () =>
    section.current?.querySelector<HTMLElement>('.saved-open[tabindex="0"]')?.focus({ preventScroll: true })
  const closePanel = () => {
    setPanel(null)
    focusRow()
  }
  const onKey = (key: RowKey, entries: readonly SavedEntry[]) => {
    if (key === 'archive') onChange(entries, toggled(entries, 'isArchived'))
    if (key === 'favourite') onChange(entries, toggled(entries, 'isFavourite'))
    if (key === 'read') onChange(entries, toggled(entries, 'isRead'))
    if (key === 'delete') props.onDelete(entries)
    if (key === 'tag') openTags(entries)
    if (key === 'original') openOriginals(entries)
    if (key === 'undo') props.onUndo()
  }

  return (
    <section class="saved" ref={section}>
      <h1 class="visually-hidden">{i18n.t('saved.title')}</h1>
      {props.problem === 'full' ? <FullBanner /> : null}
      <div class="list-head">
        <SearchBar search={search} onDown={focusRow} />
        {selected.length > 0 ? (
          <BulkBar entries={selected} selection={selection} count={rows.length} onKey={onKey} />
        ) : (
          <ListHead
            {...props}
            shown={rows.length}
            isSearching={search.found !== null}
            panel={panel}
            onPanel={toggle}
          />
        )}
        {panel === 'choice' ? <ChoicePanel {...props} /> : null}
        {panel === 'tags' ? (
          <TagPanel
            entries={rows.filter(row => tagging.includes(row.id))}
            known={props.tags}
            onChange={onChange}
            onClose={closePanel}
          />
        ) : null}
      </div>
      <StateChips choice={choice} onChoice={props.onChoice} />
      {search.found?.length === 0 ? (
        <NothingFound search={search} />
      ) : rows.length === 0 ? (
        <NoneChosen choice={choice} onReset={() => props.onChoice({ ...defaultChoice, sort: choice.sort })} />
      ) : (
        <SavedList
          rows={rows}
          selection={selection}
          hasPictures={props.hasPictures}
          pictures={props.pictures}
          search={search.found && search}
          onOpen={props.onOpen}
          onChange={onChange}
          onTag={tag => props.onChoice({ ...choice, tag })}
          onKey={onKey}
        />
      )}
    </section>
  )
}

/** In tabs of their own, so that the list stays. */
function openOriginals(entries: readonly SavedEntry[]): void {
  for (const { url } of entries.slice(0, 1)) if (isWebAddress(url)) window.open(url, '_blank', 'noopener')
}

function NoneChosen({ choice, onReset }: { choice: ListChoice; onReset: () => void }) {
  const isArchive = !isChosen({ ...choice, isArchived: false })
  return (
    <Notice
      title={i18n.t(isArchive ? 'saved.noneArchived' : 'saved.none')}
      lines={[i18n.t(isArchive ? 'saved.noneArchivedHint' : 'saved.noneHint')]}
    >
      <button type="button" class="button" onClick={onReset}>
        {i18n.t('choice.reset')}
      </button>
    </Notice>
  )
}

function Unreadable({ onReload }: { onReload: () => void }) {
  return (
    <Notice
      title={i18n.t('saved.unreadable')}
      lines={[i18n.t('saved.unreadableWhy'), i18n.t('saved.unreadableDo')]}
      failure="unreadable"
    >
      <button type="button" class="button is-primary" onClick={onReload}>
        {i18n.t('saved.again')}
      </button>
    </Notice>
  )
}

function FullBanner() {
  return (
    <p class="list-banner" role="alert">
      <strong>{i18n.t('saved.fullTitle')}.</strong> {i18n.t('saved.full')}
    </p>
  )
}

/** Shapes of rows, for those who wait; most lists are read before they appear. */
function Waiting() {
  return (
    <section class="saved list-waiting" aria-busy="true">
      <h1 class="visually-hidden">{i18n.t('saved.title')}</h1>
      <div aria-hidden="true">
        {[0, 1, 2, 3].map(row => (
          <div key={row} class="waiting-row">
            <span class="thumbnail" />
            <span class="waiting-lines" />
          </div>
        ))}
      </div>
    </section>
  )
}
