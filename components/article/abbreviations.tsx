import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { BlockTexts } from '@/utils/anchoring'
import type { KnownAbbreviations } from '@/utils/speech/abbreviations'
import { useClickElsewhere } from '../shell/click-elsewhere'
import { abbreviationField } from './abbreviation-field'
import { firstInView, usePlaces } from './abbreviation-places'
import { headHeight } from './block-elements'
import { markAt } from './highlighted-text'
import { type Spot, spotAt } from './mark-spot'
import { scrollToMiddle } from './marked-sentence'
import { selectedRange } from './marked-text'
import { useTextEvents } from './text-events'
import './abbreviations.css'

/** Pixels of height that the card needs. */
const CARD = 90

interface Open {
  /** Which of the text's abbreviations. */
  at: number
  short: string
  spot: Spot
}

interface AbbreviationsProps {
  text: RefObject<HTMLElement | null>
  texts: BlockTexts
  known: KnownAbbreviations
  /** Where highlights are drawn: a click there is theirs. */
  drawn: RefObject<Map<string, Range[]>>
}

/**
 * What an abbreviation stands for, in a card under it: after a click on it, and by Enter on the text for one after the
 * other. The text stays as it is; the first of each is underlined.
 */
export function Abbreviations({ text, texts, known, drawn }: AbbreviationsProps) {
  const card = useRef<HTMLDivElement>(null)
  const places = usePlaces(text, texts, known)
  const [open, setOpen] = useState<Open | null>(null)

  const show = (at: number) => {
    const place = places()[at]
    if (!place) return setOpen(null)
    const { top, bottom } = place.range.getBoundingClientRect()
    const start = place.range.startContainer.parentElement
    if (start && (top < headHeight() || bottom > window.innerHeight)) scrollToMiddle(start)
    setOpen({ at, short: place.short, spot: spotAt(text.current, place.range, CARD) })
  }
  useTextEvents(text, {
    onClick: event => {
      if (selectedRange(text.current) || (event.target as Element).closest('a')) return
      if (markAt(drawn.current, event)) return
      show(places().findIndex(({ range }) => markAt(new Map([['', [range]]]), event) !== null))
    },
    onKeyDown: event => {
      if (event.key === 'Escape' && open) setOpen(null)
      else if (event.key === 'Enter' && event.target === text.current && places().length > 0)
        show(open ? open.at + 1 : firstInView(places()))
      else return
      event.preventDefault()
    }
  })
  useClickElsewhere(card, { onElsewhere: () => setOpen(null) })

  const meant = open && known.meanings.get(open.short)
  // Always there: screen readers only follow what changes in a region that they know.
  return (
    <div class="abbreviations" role="status" ref={card}>
      {open && meant ? (
        <div class="abbreviation-card" style={open.spot}>
          <p>
            <strong>{meant.short}</strong> <span lang="id">{meant.full}</span>
          </p>
          <p class="hint">{abbreviationField(meant.field)}</p>
        </div>
      ) : null}
    </div>
  )
}
