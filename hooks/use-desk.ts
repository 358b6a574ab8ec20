import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { entryOf } from '@/utils/library/list'
import { pictureSources } from '@/utils/library/pictures/picture-sources'
import type { SavedEntry } from '@/utils/library/saved'
import { type Look, lookLimits } from '@/utils/settings'
import type { SaveState, Shown, ShownSource, Stage } from '@/utils/stage'
import type { Reading } from '@/utils/stories'
import type { SummarySentence } from '@/utils/summary/summarize'
import { openOptions, openOriginal } from '@/utils/surfaces'
import { followingRows } from './following-rows'
import { useAbbreviations } from './use-abbreviations'
import { useCopy } from './use-copy'
import { useEntries } from './use-entries'
import { useHiding } from './use-hiding'
import { useJoining } from './use-joining'
import { useKeeping } from './use-keeping'
import { useLedger } from './use-ledger'
import { useLibraryActions } from './use-library-actions'
import { useListing } from './use-listing'
import { useLook } from './use-look'
import { useNews } from './use-news'
import { useNoteLinks } from './use-note-links'
import { useOpenSite } from './use-open-site'
import { useProgress } from './use-progress'
import { useRowPictures } from './use-row-pictures'
import { useSavedState } from './use-saved-state'
import { useSearch } from './use-search'
import { useShortcut } from './use-shortcut'
import { type Found, useShown } from './use-shown'
import { useStoryEdit } from './use-story-edit'
import { useStoryPictures } from './use-story-pictures'
import { useSummary } from './use-summary'
import { useUndo } from './use-undo'

/** What a view is there for: an article, with the address to offer when it has gone; or why there is none. */
export type Home =
  | { source: ShownSource; original: string | null }
  | { stage: Exclude<Stage, { kind: 'shown' }> }

type Tab = 'article' | 'summary' | 'saved'

interface DeskOptions {
  /** Opens a saved article elsewhere; without it, it opens over the home, with a way back. */
  onOpen?: (id: string) => void
  /** The look as it was just read, where it was. */
  look?: Look | null
  /** Whether the summary stands beside the article too, and not only in its tab. */
  hasSummaryCard?: boolean
}

/** All that popup, panel and reader page have in common: state and callbacks of the desk. */
export function useDesk(
  home: Home,
  { onOpen, look: knownLook = null, hasSummaryCard = false }: DeskOptions = {}
) {
  const [look, setLook] = useLook(knownLook)
  const [tab, setTab] = useState<Tab>('article')
  const [opened, setOpened] = useState<string | null>(null)
  const [marked, setMarked] = useState<SummarySentence | null>(null)
  const [news, tell] = useNews()
  const shortcut = useShortcut()

  const homeSource = 'source' in home ? home.source : null
  const source = opened ? { saved: opened } : homeSource
  const found = useShown(source)
  // Without the look it would be painted twice: with the wrong letters, and without pictures.
  const stage = stageOf(home, source, look ? found : undefined)
  const shown = stage.kind === 'shown' ? stage.shown : null

  const { entries, first, isUnreadable, onReload } = useEntries()
  const { offer, onOffer, onDismiss } = useUndo(entries)
  const listed = useMemo(() => entries?.filter(entry => entry.deletedAt === null) ?? null, [entries])
  const entry = shown && listed ? entryFor(listed, shown) : null

  const summary = useSummary(shown, hasSummaryCard || tab === 'summary')
  const { waiting, ...listing } = useListing({ listed, first }, tab === 'saved')
  const { tags } = listing
  const rowPictures = useRowPictures()
  const search = useSearch({ listed, chosen: listed && listing.rows })
  const { attempt, ...actions } = useLibraryActions({ shown, entry, tags, onOffer, tell })
  const state = useSavedState(entry?.id ?? null)
  const keeping = useKeeping({ ...actions, shown, entry, state, tags, onOffer, tell })
  const edit = useStoryEdit({ shown, attempt, onOffer })
  const ledger = useLedger(shown, edit)
  const hiding = useHiding(shown, edit)
  const copying = useCopy(shown, tell)
  const abbreviations = useAbbreviations(shown?.article ?? null)
  const notes = useNoteLinks(shown?.article ?? null)
  const onProgress = useProgress(entry?.id ?? null, entry?.progress ?? 0)
  const joining = useJoining(shown)
  const openSite = useOpenSite(shown, tell)
  const pictures = useStoryPictures(useHasPictures(shown) ? (entry?.id ?? null) : null, tell)

  const isSameStory = homeSource && 'saved' in homeSource && homeSource.saved === entry?.id
  useOnOther(homeSource, () => {
    if (isSameStory) return
    // What was opened over the story before is put away.
    setOpened(null)
    setTab('article')
  })
  const shownKey = JSON.stringify(shown?.source)
  useEffect(() => setMarked(null), [shownKey])

  return {
    ...actions,
    ...copying,
    ...joining,
    ...pictures,
    ...openSite,
    tab,
    stage,
    shown,
    entry,
    /** Saved stories in the list's order, those behind the one on show. */
    following: () => followingRows(listed ?? [], { choice: listing.choice, entry }),
    listing: {
      ...listing,
      rows: search.found ?? listing.rows,
      search,
      pictures: rowPictures,
      problem: isUnreadable ? ('unreadable' as const) : actions.isFull ? ('full' as const) : null,
      onChange: actions.onChange,
      onDelete: actions.onDelete,
      onReload
    },
    waiting,
    keeping,
    ledger,
    hiding,
    abbreviations,
    notes,
    hasPictures: look?.pictures ?? false,
    look: look && {
      look,
      limits: lookLimits,
      onLook: (change: Partial<Look>) => {
        setLook(now => ({ ...now, ...change })).catch(() => tell('failed'))
      }
    },
    saveState: saveStateOf(entry, shown),
    onReplace: isShorter(entry, shown) ? actions.onReplace : undefined,
    summary,
    marked,
    offer,
    news,
    shortcut,
    tell,
    onProgress,
    onTab: setTab,
    onShow: (sentence: SummarySentence) => {
      setTab('article')
      setMarked({ ...sentence })
      tell('shown')
    },
    onOpen: (id: string) => {
      // Of which there is no text yet: it is read where it stands.
      const link = listed?.find(entry => entry.id === id && entry.words === 0 && entry.url !== '')
      if (link) return void openOriginal(link.url)
      if (onOpen) onOpen(id)
      else setOpened(id)
      setTab('article')
    },
    onBack: opened ? () => setOpened(null) : undefined,
    onUndo: () => (offer ? actions.onUndo(offer) : undefined),
    onDismiss,
    onOptions: () => void openOptions()
  }
}

/** The home that a reading leads to; undefined: still being read, null: nothing was read. */
export function homeOf(reading: Reading | null | undefined): Home {
  if (reading === undefined) return { stage: { kind: 'reading' } }
  if (reading === null) return { stage: { kind: 'empty' } }
  if ('story' in reading) return { source: { story: reading.story }, original: null }
  return { stage: { kind: 'failed', ...reading } }
}

/** Calls when one source has given way to another; not for the first. */
function useOnOther(source: ShownSource | null, onOther: () => void): void {
  const key = source && JSON.stringify(source)
  const before = useRef(key)
  useEffect(() => {
    const isOther = before.current !== null && key !== null && before.current !== key
    before.current = key ?? before.current
    if (isOther) onOther()
  }, [key])
}

/** Whether there is a picture to keep. */
function useHasPictures(shown: Shown | null): boolean {
  return useMemo(
    () => shown !== null && pictureSources(shown.article, shown).length > 0,
    [shown?.article, shown?.restored, shown?.hidden]
  )
}

function stageOf(home: Home, source: ShownSource | null, shown: Found | undefined): Stage {
  if (!source) return 'stage' in home ? home.stage : { kind: 'reading' }
  if (shown === undefined) return { kind: 'reading' }
  if (typeof shown === 'string') return { kind: 'saved-unreadable', why: shown }
  if (shown) return { kind: 'shown', shown }
  if ('saved' in source) return { kind: 'saved-gone' }
  return { kind: 'gone', url: 'source' in home ? home.original : null }
}

function entryFor(listed: readonly SavedEntry[], { source, article }: Shown): SavedEntry | null {
  if ('saved' in source) return listed.find(entry => entry.id === source.saved) ?? null
  return entryOf(listed, article)
}

function saveStateOf(entry: SavedEntry | null, shown: Shown | null): SaveState {
  if (!entry || !shown) return 'unsaved'
  const isLonger = 'story' in shown.source && (shown.article.kind === 'story' || entry.words === 0)
  return isLonger && shown.article.words > entry.words ? 'saved-shorter' : 'saved'
}

/** Whether the reading list holds a longer text of the story than the one shown. */
function isShorter(entry: SavedEntry | null, shown: Shown | null): boolean {
  return Boolean(entry && shown && 'story' in shown.source && shown.article.words < entry.words)
}
