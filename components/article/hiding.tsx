import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Hiding as HidingWays } from '@/utils/stage'
import { HideSheet } from './hide-sheet'
import { PickBar } from './pick-bar'
import { useTextEvents } from './text-events'
import './hiding.css'

interface HidingProps extends HidingWays {
  /** What the story's blocks stand in. */
  text: RefObject<HTMLElement | null>
}

/** "Take one more out": a block is pointed at, or walked to by keys, and hidden here or for good. */
export function Hiding({ text, ...ways }: HidingProps) {
  const [isPicking, setIsPicking] = useState(false)
  const [block, setBlock] = useState<string | null>(null)
  const leave = () => {
    setIsPicking(false)
    setBlock(null)
    text.current?.focus({ preventScroll: true })
  }
  useTextEvents(text, {
    onClick: () => {},
    onKeyDown: event => {
      if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      setIsPicking(true)
    }
  })
  return (
    <>
      <button
        type="button"
        class="removed-button is-plain"
        aria-pressed={isPicking}
        onClick={() => setIsPicking(!isPicking)}
      >
        {i18n.t('hide.start')}
      </button>
      {isPicking && !block ? <PickBar text={text} onPick={setBlock} onLeave={leave} /> : null}
      {block ? <HideSheet {...ways} text={text} block={block} onClose={leave} /> : null}
    </>
  )
}
