import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Shown } from '@/utils/stage'
import { headHeight } from '../article/block-elements'
import { IconButton } from '../shell/icon-button'
import { drawFound, showRange } from './draw-found'
import { findRanges } from './find-ranges'

interface FindBarProps {
  shown: Shown
  text: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Finds words in the story. Enter leads to the next place, with Shift to the one before, Escape closes. */
export function FindBar({ shown, text, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null)
  const [sought, setSought] = useState('')
  const [ranges, setRanges] = useState<readonly Range[]>([])
  const [at, setAt] = useState(0)

  useEffect(() => field.current?.focus(), [])
  // A text that takes this one's place is searched anew.
  useEffect(() => {
    const found = findRanges(text.current, sought)
    setRanges(found)
    setAt(Math.max(0, found.findIndex(isAhead)))
  }, [sought, text, shown])
  useEffect(() => {
    const range = ranges[at]
    if (range) showRange(range)
    return drawFound(ranges, range)
  }, [ranges, at])

  const go = (step: 1 | -1) => {
    if (ranges.length > 0) setAt((at + step + ranges.length) % ranges.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else return
    // Else Escape would close the popup.
    event.preventDefault()
  }

  return (
    <search class="way-bar find-bar" onKeyDown={onKeyDown}>
      <input
        ref={field}
        class="input"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label={i18n.t('way.findTitle')}
        placeholder={i18n.t('way.findTitle')}
        autocomplete="off"
        spellcheck={false}
        value={sought}
        onInput={event => setSought(event.currentTarget.value)}
      />
      <p class="find-count" role="status">
        {sought.trim() === '' ? null : countWords(at, ranges.length)}
      </p>
      <IconButton icon="up" label={i18n.t('way.before')} onClick={() => go(-1)} />
      <IconButton icon="down" label={i18n.t('way.next')} onClick={() => go(1)} />
      <IconButton icon="close" label={i18n.t('way.close')} onClick={onClose} />
    </search>
  )
}

/** "3 of 12". */
function countWords(at: number, count: number): string {
  return count === 0 ? i18n.t('way.none') : i18n.t('way.found', [String(at + 1), String(count)])
}

/** Whether it is not scrolled out at the top: the search begins where one reads. */
function isAhead(range: Range): boolean {
  return range.getBoundingClientRect().bottom > headHeight()
}
