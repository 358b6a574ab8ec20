import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { BlockTexts } from '@/utils/anchoring'
import type { NoteLink, NoteLinks } from '@/utils/footnotes'
import { useClickElsewhere } from '../shell/click-elsewhere'
import { IconButton } from '../shell/icon-button'
import { blockElement } from './block-elements'
import { type Spot, spotAt } from './mark-spot'
import './footnotes.css'

/** Pixels of height that the card needs. */
const CARD = 160

interface FootnotesProps {
  text: RefObject<HTMLElement | null>
  /** Of the text that is painted: another one is looked through anew. */
  texts: BlockTexts
  links: NoteLinks
  lang: string | undefined
  dir: 'ltr' | 'rtl'
}

interface Open {
  link: HTMLElement
  mark: string
  note: string
}

/** Notes where they are referred to: their links are buttons, and what one opens stands by its line. */
export function Footnotes({ text, texts, links, lang, dir }: FootnotesProps) {
  const [open, setOpen] = useState<Open | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const spot = useSpot(open?.link ?? null)

  useLayoutEffect(() => {
    const stops = [...links].flatMap(([block, own]) => {
      const all = [...(blockElement(text.current, block)?.querySelectorAll<HTMLElement>('a') ?? [])]
      return own.flatMap(link => wired(all[link.at], link, opened => setOpen(opened)))
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [text, texts, links])
  useEffect(() => card.current?.focus({ preventScroll: true }), [open])
  useClickElsewhere(card, { isOn: open !== null, onElsewhere: () => setOpen(null) })

  if (!open) return null
  const close = () => {
    setOpen(null)
    open.link.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Else the browser would close the popup with it.
    event.preventDefault()
    close()
  }
  return (
    <div
      class="note-card"
      role="dialog"
      aria-label={i18n.t('footnotes.name', [open.mark])}
      tabIndex={-1}
      style={spot ?? undefined}
      ref={card}
      onKeyDown={onKeyDown}
    >
      <p lang={lang} dir={dir}>
        {open.note}
      </p>
      <IconButton icon="close" label={i18n.t('footnotes.close')} onClick={close} />
    </div>
  )
}

/** The place by a link, also when the text is laid out anew. */
function useSpot(link: HTMLElement | null): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null)
  useLayoutEffect(() => {
    const story = link?.closest('.story')
    if (!link || !story) return
    const range = document.createRange()
    range.selectNodeContents(link)
    const place = () => setSpot(spotAt(link, range, CARD))
    place()
    const observer = new ResizeObserver(place)
    observer.observe(story)
    return () => observer.disconnect()
  }, [link])
  return spot
}

/** Makes a link of the text a button that opens its note; gives what undoes that, or nothing where it is not there. */
function wired(
  link: HTMLElement | undefined,
  { mark, note }: NoteLink,
  onOpen: (open: Open) => void
): (() => void)[] {
  if (link?.textContent?.replace(/\s+/g, ' ').trim() !== mark) return []
  const show = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
    onOpen({ link, mark, note })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') show(event)
  }
  link.classList.add('note-link')
  link.role = 'button'
  link.tabIndex = 0
  link.ariaHasPopup = 'dialog'
  link.ariaLabel = i18n.t('footnotes.name', [mark])
  link.addEventListener('click', show)
  link.addEventListener('keydown', onKeyDown)
  return [
    () => {
      link.removeEventListener('click', show)
      link.removeEventListener('keydown', onKeyDown)
    }
  ]
}
