import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Look } from '@/utils/settings'
import { footTop, headHeight } from './block-elements'
import { linesBetween, nearestLine, type TextLine } from './text-lines'
import './line-guide.css'

interface LineGuideProps {
  kind: Exclude<Look['guide'], 'none'>
  text: RefObject<HTMLElement | null>
}

/**
 * Keeps the eye on its line: a ruler under it, or curtains over what is above and below. It follows the pointer over
 * the text, and the arrows up and down where the focus is on the text.
 */
export function LineGuide({ kind, text }: LineGuideProps) {
  /** In pixels from the text's top, so that it stays with its line while the text is scrolled. */
  const [line, setLine] = useState<TextLine | null>(null)
  const latest = useRef(line)
  latest.current = line

  useEffect(() => {
    const root = text.current
    if (!root) return
    let pointer: number | null = null
    const shift = ({ top, bottom }: TextLine, by: number) => ({ top: top + by, bottom: bottom + by })
    const inWindow = () => latest.current && shift(latest.current, root.getBoundingClientRect().top)
    const choose = (found: TextLine | null | undefined) =>
      setLine(found ? shift(found, -root.getBoundingClientRect().top) : latest.current)
    const follow = (y: number) =>
      choose(nearestLine(linesBetween(root, { top: y - 100, bottom: y + 100 }), y))

    const onPointerMove = ({ clientY }: PointerEvent) => {
      pointer = clientY
      follow(clientY)
    }
    const onScroll = () => {
      const now = inWindow()
      if (pointer !== null) follow(pointer)
      else if (!now || now.bottom < headHeight() || now.top > footTop()) follow(headHeight())
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const now = inWindow()
      if (!step || event.target !== root || event.ctrlKey || event.altKey || event.metaKey || !now) return
      event.preventDefault()
      pointer = null
      const lines = linesBetween(root, { top: now.top - innerHeight, bottom: now.bottom + innerHeight })
      const next =
        step > 0
          ? lines.find(({ top }) => top >= now.bottom - 2)
          : lines.findLast(({ bottom }) => bottom <= now.top + 2)
      if (!next) return
      choose(next)
      keepInView(next)
    }
    const onResize = () => follow(inWindow()?.top ?? headHeight())
    follow(Math.max(headHeight(), root.getBoundingClientRect().top))
    const observer = new ResizeObserver(onResize)
    observer.observe(root)
    root.addEventListener('pointermove', onPointerMove)
    root.addEventListener('keydown', onKeyDown)
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      root.removeEventListener('pointermove', onPointerMove)
      root.removeEventListener('keydown', onKeyDown)
      window.removeEventListener('scroll', onScroll)
    }
  }, [text])

  if (!line) return null
  const height = line.bottom - line.top
  // Of the lines around it one each stays clear, so that the eye finds the next.
  const around = kind === 'focus' ? height : 0
  return (
    <div class="line-guide-space" aria-hidden="true">
      <div
        class={`line-guide is-${kind}`}
        style={{ top: `${line.top - around}px`, height: `${height + 2 * around}px` }}
      />
    </div>
  )
}

/** Scrolls so far that a line stands between the head and the foot. */
function keepInView({ top, bottom }: TextLine): void {
  const air = (bottom - top) * 2
  const above = top - air - headHeight()
  const below = bottom + air - footTop()
  if (above < 0) window.scrollBy({ top: above, behavior: 'instant' })
  else if (below > 0) window.scrollBy({ top: below, behavior: 'instant' })
}
