import type { ComponentChildren, RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { NoteLinks } from '@/utils/footnotes'
import type { UndoOffer } from '@/utils/keeping'
import type { StoryPictures } from '@/utils/library/pictures/story-record'
import type { LinePlace } from '@/utils/listening/lines'
import type { KnownAbbreviations } from '@/utils/speech/abbreviations'
import type {
  Citing,
  Hiding,
  JoinState,
  News,
  SaveState,
  Shown,
  ShownLedger,
  ShownSummary,
  Stage
} from '@/utils/stage'
import type { SummarySentence } from '@/utils/summary/summarize'
import type { Translation } from '@/utils/translation'
import type { WrittenSummary } from '@/utils/written-summary'
import { ArticleView } from '../article/article-view'
import type { Keeping } from '../article/keeping'
import type { ListenBarProps } from '../listening/listen-bar'
import { LookButton } from '../look/look-button'
import type { LookFieldsProps } from '../look/look-fields'
import { SavedView, type SavedViewProps } from '../saved/saved-view'
import { IconButton } from '../shell/icon-button'
import { languageAttribute } from '../shell/language-name'
import { lazy } from '../shell/lazy'
import { usePageKey } from '../shell/page-key'
import { SummaryCard } from '../summary/summary-card'
import { SummaryView } from '../summary/summary-view'
import { WayBar } from '../way/way-bar'
import type { ArticleActions } from './action-bar'
import { BackButton } from './back-button'
import { DeskActions } from './desk-actions'
import { type DeskTab, DeskTabs, Panel } from './desk-tabs'
import { NewsArea } from './news-area'
import { StageNotice } from './stage-notice'
import { useViewPlaces } from './view-places'
import './desk.css'
import './print.css'

const KeysSheet = lazy(() => import('../shell/keys-sheet').then(module => module.KeysSheet))
const ListenBar = lazy(() => import('../listening/listen-bar').then(module => module.ListenBar))

export type { DeskTab }

export interface DeskProps extends Omit<ArticleActions, 'onCopyCitation' | 'onListen'> {
  surface: 'popup' | 'panel' | 'reader'
  tab: DeskTab
  onTab: (tab: DeskTab) => void
  stage: Stage
  /** The way back from a saved article that was opened over the page's own story; left out where there is none. */
  onBack?: (() => void) | undefined
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  /** How the text looks, and the way to change it; null until it has been read. */
  look: LookFieldsProps | null
  /** The reading list, and how many of it wait to be read. */
  listing: Omit<SavedViewProps, 'hasPictures' | 'onOpen' | 'onUndo' | 'onKeys'>
  waiting: number
  saveState: SaveState
  /** How far the reading of the shown story's other pages is. */
  joinState: JoinState | null
  onJoin?: (() => void) | undefined
  /** What the reader does with the article on show; null where there is none. */
  keeping: Keeping | null
  citing: Citing
  /** What abbreviations of the shown text stand for; null where none is known, or wanted. */
  abbreviations: KnownAbbreviations | null
  /** Links of the shown text to its notes; null or left out where there are none. */
  notes?: NoteLinks | null
  /** Null until it was asked for. */
  summary: ShownSummary | null
  /** What the browser's own model may write; left out or null where it cannot. */
  written?: WrittenSummary | null
  /** What the browser's own model may translate; left out or null where it cannot. */
  translation?: Translation | null
  /** The sentence to show in the article. */
  marked: SummarySentence | null
  /** What is read out; null or left out where nothing is. */
  listening?: ListenBarProps | null
  /** Reads the story out, from a place in it where one is given; left out where that cannot be. */
  onListen?: ((place?: LinePlace) => void) | undefined
  /** What was done last and can be taken back; undefined until that is known. */
  offer: UndoOffer | null | undefined
  isAskingPrivate: boolean
  /** What is kept of the shown article's pictures; null where nothing is known of any. */
  storyPictures: StoryPictures | null
  /** Hosts to ask the reader for, so that its pictures can be kept; none where there is nothing to ask. */
  pictureHosts: readonly string[]
  /** Short news, spoken and shown. */
  news: News | null
  shortcut: string | null
  onShow: (sentence: SummarySentence) => void
  onCopySummary: (sentences: readonly SummarySentence[]) => void
  /** What was cut from the shown story, and the ways back; null until it has been sorted. */
  ledger: ShownLedger | null
  /** How a block of it is taken out; null where nothing is shown. */
  hiding: Hiding | null
  onProgress: (seen: { fraction: number; place: string | null }) => void
  onOpen: (id: string) => void
  onUndo: () => void
  onDismiss: () => void
  onPrivateAgree: () => void
  onPrivateCancel: () => void
  onSkipPictures: () => void
  onRetry?: (() => void) | undefined
  onOptions: () => void
  /** Stands between the tabs and the view. */
  children?: ComponentChildren
}

/** The whole of a view: tabs, what the chosen one shows, and what can be done. The same in popup, panel and page. */
export function Desk(props: DeskProps) {
  const { surface, tab, stage } = props
  const key = stage.kind === 'shown' ? stage.shown.article.canonical : stage.kind
  useViewPlaces(`${tab} ${tab === 'saved' ? '' : key}`)
  const text = useRef<HTMLElement>(null)
  const [isKeysOpen, setIsKeysOpen] = useState(false)
  const onKeys = () => setIsKeysOpen(true)
  usePageKey('?', onKeys)
  const actions = <DeskActions {...props} onKeys={onKeys} />

  return (
    <div class={`desk is-${surface}`}>
      <header class="desk-head">
        <div class="desk-bar">
          <DeskTabs tab={tab} waiting={props.waiting} onTab={props.onTab} />
          {surface === 'reader' ? actions : null}
          {props.look ? <LookButton {...props.look} /> : null}
          <IconButton icon="options" label={i18n.t('actions.options')} onClick={props.onOptions} />
        </div>
        {props.children}
        {props.onBack && tab !== 'saved' ? <BackButton onBack={props.onBack} /> : null}
        {stage.kind === 'shown' && tab === 'article' && stage.shown.article.kind !== 'link' ? (
          <WayBar key={key} shown={stage.shown} text={text} />
        ) : null}
      </header>
      <main class="desk-main">
        <Panel id="article" selected={tab}>
          <ArticlePanel key={key} {...props} text={text} />
        </Panel>
        <Panel id="summary" selected={tab}>
          {tab === 'summary' ? <SummaryPanel {...props} /> : null}
        </Panel>
        <Panel id="saved" selected={tab}>
          {tab === 'saved' ? <SavedPanel {...props} onKeys={onKeys} /> : null}
        </Panel>
      </main>
      <footer class="desk-foot">
        <NewsArea {...props} />
        {props.listening ? <ListenBar {...props.listening} /> : null}
        {surface === 'reader' ? null : actions}
      </footer>
      {isKeysOpen ? <KeysSheet shortcut={props.shortcut} onClose={() => setIsKeysOpen(false)} /> : null}
    </div>
  )
}

function ArticlePanel(props: DeskProps & { text: RefObject<HTMLElement | null> }) {
  const { stage, keeping } = props
  if (stage.kind !== 'shown') return <StageNotice {...props} stage={stage} />
  if (!keeping) return null
  return (
    <ArticleView
      shown={stage.shown}
      text={props.text}
      marked={props.marked}
      spoken={props.listening?.hearing.line ?? null}
      guide={props.look?.look.guide}
      onListen={props.surface === 'popup' ? undefined : props.onListen}
      hasPictures={props.hasPictures}
      keeping={keeping}
      citing={props.citing}
      abbreviations={props.abbreviations}
      notes={props.notes}
      joinState={props.joinState}
      onJoin={props.onJoin}
      storyPictures={props.storyPictures}
      translation={props.translation}
      ledger={props.ledger}
      hiding={props.hiding}
      onProgress={props.onProgress}
    >
      {props.surface === 'reader' && props.summary ? (
        <SummaryCard {...summaryProps(props, stage.shown)} summary={props.summary} />
      ) : null}
    </ArticleView>
  )
}

function summaryProps(props: DeskProps, { article }: Shown) {
  const { written, onShow, onCopySummary } = props
  return { lang: languageAttribute(article.lang), dir: article.dir, written, onShow, onCopy: onCopySummary }
}

function SummaryPanel(props: DeskProps) {
  const { stage } = props
  if (stage.kind !== 'shown') return <StageNotice {...props} stage={stage} />
  if (!props.summary) return null
  const { title } = stage.shown.article
  return <SummaryView {...summaryProps(props, stage.shown)} title={title} summary={props.summary} />
}

function SavedPanel(props: DeskProps & { onKeys: () => void }) {
  return (
    <SavedView
      {...props.listing}
      hasPictures={props.hasPictures}
      onOpen={props.onOpen}
      onUndo={props.onUndo}
      onKeys={props.onKeys}
    />
  )
}
