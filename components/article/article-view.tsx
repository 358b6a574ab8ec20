import type { ComponentChildren, RefObject } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { NoteLinks } from '@/utils/footnotes'
import type { StoryPictures } from '@/utils/library/pictures/story-record'
import type { Line, LinePlace } from '@/utils/listening/lines'
import type { Look } from '@/utils/settings'
import type { KnownAbbreviations } from '@/utils/speech/abbreviations'
import type { Citing, Hiding as HidingWays, JoinState, Shown, ShownLedger } from '@/utils/stage'
import type { SummarySentence } from '@/utils/summary/summarize'
import type { Translation } from '@/utils/translation'
import { languageAttribute } from '../shell/language-name'
import { lazy } from '../shell/lazy'
import { Abbreviations } from './abbreviations'
import { ArticleBody } from './article-body'
import { ArticleHeader } from './article-header'
import { Footnotes } from './footnotes'
import { Hiding } from './hiding'
import { useHighlightedText } from './highlighted-text'
import { type Keeping, StoryEnd } from './keeping'
import { useKeptPlace } from './kept-place'
import { LeadPicture, leadPicture } from './lead-picture'
import { scrollToMiddle } from './marked-sentence'
import { Marking, type OpenMark } from './marking'
import { NotesList } from './notes-list'
import { usePeeked } from './peeked-blocks'
import { PicturesLine } from './pictures-line'
import { usePlacedMarks } from './placed-marks'
import { useReadingProgress } from './reading-progress'
import { RemovedList } from './removed-list'
import { ResumedNote } from './resumed-note'
import { SourceCard } from './source-card'
import { storyPictures as picturesIn, useStoryPictures } from './story-pictures'
import { TranslationBar } from './translation-bar'
import './article.css'

const LineGuide = lazy(() => import('./line-guide').then(module => module.LineGuide))
const Lightbox = lazy(() => import('./lightbox').then(module => module.Lightbox))

interface ArticleViewProps {
  shown: Shown
  /** What the text stands in. */
  text: RefObject<HTMLElement | null>
  /** The sentence to show and mark; a new object shows the same one anew. */
  marked: SummarySentence | null
  /** The sentence that is read out. */
  spoken: Line | null
  /** Reads out from this place; left out where nothing can be read out. */
  onListen?: ((place: LinePlace) => void) | undefined
  /** What keeps the eye on its line. */
  guide?: Look['guide'] | undefined
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  keeping: Keeping
  citing: Citing
  /** What abbreviations of the text stand for; null where none is known, or wanted. */
  abbreviations: KnownAbbreviations | null
  /** Links of the text to its notes. */
  notes?: NoteLinks | null | undefined
  /** How far the reading of the story's other pages is. */
  joinState: JoinState | null
  onJoin?: (() => void) | undefined
  /** What is kept of a saved article's pictures; null where nothing is known of any. */
  storyPictures?: StoryPictures | null | undefined
  /** What the browser's own model may translate; left out or null where it cannot. */
  translation?: Translation | null | undefined
  /** What was cut, sorted, with the ways back; null until it has been sorted. */
  ledger: ShownLedger | null
  /** How a block is taken out; null where it cannot be. */
  hiding: HidingWays | null
  /** How far down the text has been seen, 0 to 1, and the block at the top of the view. */
  onProgress: (seen: { fraction: number; place: string | null }) => void
  /** Stands between the header and the text. */
  children?: ComponentChildren
}

/** The whole article: header, what was removed, highlights, lead picture, text, and what is done with it. */
export function ArticleView(props: ArticleViewProps) {
  const { shown, text, marked, hasPictures, keeping, citing, storyPictures } = props
  const { article, pictures: kept } = shown
  const story = useRef<HTMLElement>(null)
  const picture = useMemo(() => leadPicture(article), [article])
  const [open, setOpen] = useState<OpenMark | null>(null)
  const [peeked, onPeek] = usePeeked(article)
  const { texts, placed } = usePlacedMarks(shown, keeping.highlights)
  const drawn = useHighlightedText(text, texts, placed)
  useReadingProgress(text, props.onProgress)
  useKeptPlace(text, article)
  const [enlarged, setEnlarged] = useState<HTMLImageElement | null>(null)
  useStoryPictures(story, setEnlarged)
  const place = picture && kept?.get(picture.src)

  const onShow = (mark: OpenMark['mark']) => {
    const start = drawn.current.get(mark.id)?.[0]?.startContainer.parentElement
    if (start) scrollToMiddle(start)
    setOpen({ mark, isWriting: false })
  }
  const marks = { onPut: keeping.onHighlight, onDelete: keeping.onHighlightDelete }

  return (
    <article class="story" ref={story}>
      <ArticleHeader
        article={article}
        isPrivate={shown.isPrivate}
        joinState={props.joinState}
        onJoin={props.onJoin}
      />
      <RemovedList article={article} edits={shown} ledger={props.ledger} peeked={peeked} onPeek={onPeek}>
        {props.hiding ? <Hiding {...props.hiding} text={text} /> : null}
      </RemovedList>
      <NotesList
        placed={placed}
        lang={languageAttribute(article.lang)}
        dir={article.dir}
        onShow={onShow}
        {...marks}
      />
      {storyPictures && storyPictures.total > 0 ? <PicturesLine pictures={storyPictures} /> : null}
      {props.children}
      {props.translation ? <TranslationBar {...props.translation} /> : null}
      {picture && (place || hasPictures) ? (
        <LeadPicture picture={place ? { ...picture, src: place } : picture} dir={article.dir} />
      ) : null}
      <section
        ref={text}
        class="story-text"
        aria-label={i18n.t('notes.text')}
        aria-keyshortcuts={props.onListen ? 'h n q x l Enter' : 'h n q x Enter'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that mark text are heard only where the focus is
        tabIndex={0}
      >
        <ArticleBody
          article={article}
          edits={shown}
          peeked={peeked}
          hasPictures={hasPictures}
          kept={kept}
          marked={marked}
          translation={props.translation}
          spoken={props.spoken}
        />
        {props.guide && props.guide !== 'none' ? <LineGuide kind={props.guide} text={text} /> : null}
      </section>
      <Marking
        {...marks}
        text={text}
        texts={texts}
        placed={placed}
        drawn={drawn}
        open={open}
        onOpen={setOpen}
        onQuote={citing.onCopyQuote}
        onListen={props.onListen}
      />
      {props.abbreviations ? (
        <Abbreviations text={text} texts={texts} known={props.abbreviations} drawn={drawn} />
      ) : null}
      {props.notes ? (
        <Footnotes
          text={text}
          texts={texts}
          links={props.notes}
          lang={languageAttribute(article.lang)}
          dir={article.dir}
        />
      ) : null}
      <SourceCard article={article} onCopy={citing.onCopyCitation} />
      {keeping.entry ? <StoryEnd keeping={keeping} entry={keeping.entry} /> : null}
      {enlarged ? (
        <Lightbox
          pictures={picturesIn(story.current)}
          first={enlarged}
          onClose={() => {
            enlarged.focus({ preventScroll: true })
            setEnlarged(null)
          }}
        />
      ) : null}
      <ResumedNote text={text} story={article.canonical} place={keeping.place} />
    </article>
  )
}
