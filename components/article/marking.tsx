import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Anchor, BlockTexts } from '@/utils/anchoring'
import type { Highlight as Mark } from '@/utils/library/saved'
import type { LinePlace } from '@/utils/listening/lines'
import type { Citing } from '@/utils/stage'
import { useDocumentKeys } from '../shell/document-keys'
import { Icon, type IconName } from '../shell/icon'
import { IconButton } from '../shell/icon-button'
import { markAt, type PlacedMark } from './highlighted-text'
import { MarkCard } from './mark-card'
import { type Spot, spotAt } from './mark-spot'
import { selectedAnchor, selectedRange, selectTopBlock } from './marked-text'
import { useTextEvents } from './text-events'
import './marking.css'

/** Milliseconds after which a selection is taken for finished. */
const SETTLED = 150

/** Pixels of height that the bar, in two rows, and the card need. */
const BAR = 100
const CARD = 200

interface MarkingProps {
  /** What may be marked. */
  text: RefObject<HTMLElement | null>
  texts: BlockTexts
  placed: readonly PlacedMark[]
  /** Where the highlights are drawn. */
  drawn: RefObject<Map<string, Range[]>>
  /** The highlight whose card is open, and the way to open one. */
  open: OpenMark | null
  onOpen: (open: OpenMark | null) => void
  onPut: (mark: Mark) => void
  onDelete: (mark: Mark) => void
  onQuote: Citing['onCopyQuote']
  /** Reads out from a place; left out where nothing can be read out. */
  onListen?: ((place: LinePlace) => void) | undefined
}

export interface OpenMark {
  mark: Mark
  isWriting: boolean
}

/** What stands over the text when some of it is selected, or a highlight is clicked. */
export function Marking(props: MarkingProps) {
  const { text, texts, placed, drawn, open, onOpen, onListen } = props
  const bar = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = usePicked(text, texts)
  const [spot, setSpot] = useState<Spot | null>(null)

  const close = () => {
    onOpen(null)
    text.current?.focus({ preventScroll: true })
  }
  const put = (anchor: Anchor, isWriting: boolean) => {
    const range = selectedRange(text.current)
    if (range) setSpot(spotAt(text.current, range, CARD))
    const same = placed.find(({ mark }) => isSame(mark, anchor))?.mark
    const mark = same ?? { id: crypto.randomUUID(), ...anchor, note: '', createdAt: Date.now() }
    if (!same) props.onPut(mark)
    window.getSelection()?.removeAllRanges()
    setPicked(null)
    if (isWriting || same) onOpen({ mark, isWriting })
  }

  useEscape(picked !== null && !open, () => {
    window.getSelection()?.removeAllRanges()
    setPicked(null)
    text.current?.focus({ preventScroll: true })
  })
  const quote = (anchor: Anchor, isMarkdown = false) =>
    props.onQuote(anchor, { locale: i18n.t('locale'), isMarkdown })
  const listen = (anchor: Anchor) => {
    window.getSelection()?.removeAllRanges()
    setPicked(null)
    onListen?.(anchor)
  }

  useTextEvents(text, {
    onClick: event => {
      if (selectedRange(text.current) || (event.target as Element).closest('a')) return
      const id = markAt(drawn.current, event)
      const mark = placed.find(other => other.mark.id === id)?.mark
      if (mark) onOpen({ mark, isWriting: false })
    },
    onKeyDown: event => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const anchor = selectedAnchor(text.current, texts)
      if (/^[hnq]$/.test(event.key) || (event.key === 'l' && onListen)) {
        if (!anchor) selectTopBlock(text.current)
        else if (event.key === 'q') quote(anchor)
        else if (event.key === 'l') listen(anchor)
        else put(anchor, event.key === 'n')
      } else if (event.key === 'Tab' && !event.shiftKey && picked)
        bar.current?.querySelector('button')?.focus()
      else if (event.key === 'Escape' && anchor) window.getSelection()?.removeAllRanges()
      else return
      event.preventDefault()
    }
  })

  // Where the highlight stands, once it is drawn.
  const range = open && drawn.current.get(open.mark.id)?.at(-1)
  const cardSpot = (range && spotAt(text.current, range, CARD)) ?? spot
  return (
    <>
      {picked && !open ? (
        <div
          class="mark-bar"
          role="toolbar"
          aria-label={i18n.t('notes.toolbar')}
          ref={bar}
          style={picked.spot}
        >
          <MarkButton
            icon="highlight"
            words={i18n.t('notes.highlight')}
            keys="h"
            onPick={() => put(picked.anchor, false)}
          />
          <MarkButton
            icon="note"
            words={i18n.t('notes.note')}
            keys="n"
            onPick={() => put(picked.anchor, true)}
          />
          <MarkButton
            icon="quote"
            words={i18n.t('notes.quote')}
            keys="q"
            onPick={() => quote(picked.anchor)}
          />
          <IconButton
            icon="markdown"
            label={i18n.t('notes.quoteMarkdown')}
            onPointerDown={keepSelection}
            onClick={() => quote(picked.anchor, true)}
          />
          {onListen ? (
            <MarkButton
              icon="listen"
              words={i18n.t('listen.fromHere')}
              keys="l"
              onPick={() => listen(picked.anchor)}
            />
          ) : null}
        </div>
      ) : null}
      {open && cardSpot ? (
        <MarkCard
          key={open.mark.id}
          open={open}
          spot={cardSpot}
          onPut={props.onPut}
          onDelete={props.onDelete}
          onQuote={quote}
          onClose={close}
        />
      ) : null}
    </>
  )
}

interface MarkButtonProps {
  icon: IconName
  words: string
  keys: string
  onPick: () => void
}

function MarkButton({ icon, words, keys, onPick }: MarkButtonProps) {
  return (
    <button
      type="button"
      class="button is-quiet"
      aria-keyshortcuts={keys}
      onPointerDown={keepSelection}
      onClick={onPick}
    >
      <Icon name={icon} />
      {words}
    </button>
  )
}

/** The selection must outlive the press. */
const keepSelection = (event: Event) => event.preventDefault()

/** Heard wherever the focus is: a mouse that selects, or presses a button of the bar, need not have brought it here. */
function useEscape(isHeard: boolean, onEscape: () => void): void {
  useDocumentKeys(event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // Else the browser would close the popup with it.
    event.preventDefault()
    onEscape()
  }, isHeard)
}

/** What is selected of the text, once its reader is done with selecting. */
function usePicked(text: RefObject<HTMLElement | null>, texts: BlockTexts) {
  const [picked, setPicked] = useState<{ anchor: Anchor; spot: Spot } | null>(null)
  useEffect(() => {
    let timer = 0
    let isDown = false
    const look = () => {
      const range = selectedRange(text.current)
      const anchor = range && selectedAnchor(text.current, texts)
      setPicked(range && anchor ? { anchor, spot: spotAt(text.current, range, BAR) } : null)
    }
    const onChange = () => {
      clearTimeout(timer)
      if (!isDown) timer = window.setTimeout(look, SETTLED)
    }
    const onDown = () => {
      isDown = true
    }
    const onUp = () => {
      isDown = false
      onChange()
    }
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
    }
  }, [text, texts])
  return [picked, setPicked] as const
}

function isSame(mark: Mark, anchor: Anchor): boolean {
  return mark.block === anchor.block && mark.start === anchor.start && mark.quote === anchor.quote
}
