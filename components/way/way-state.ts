import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Article, minutesLeft } from '@/utils/article'
import { blockElement, headHeight, seenFraction } from '../article/block-elements'
import type { Heading } from './headings'

/** Where the reader is in the story. */
export interface WayState {
  /** Of the text that has been seen, 0 to 100. */
  percent: number
  /** Whole minutes that are left to read; 0 at the end. */
  minutes: number
  /** Id of the heading over what is read; null above the first. */
  heading: string | null
}

/** Follows the scrolling. Null until the text has been laid out. */
export function useWayState(
  text: RefObject<HTMLElement | null>,
  article: Article,
  headings: readonly Heading[]
): WayState | null {
  const [state, setState] = useState<WayState | null>(null)
  useEffect(() => {
    const look = () => {
      const fraction = seenFraction(text.current)
      if (fraction === null) return
      const percent = Math.round(fraction * 100)
      const minutes = minutesLeft(article, fraction)
      const heading = headings.findLast(({ id }) => isPassed(blockElement(text.current, id)))?.id ?? null
      setState(now =>
        now?.percent === percent && now.minutes === minutes && now.heading === heading
          ? now
          : { percent, minutes, heading }
      )
    }
    // Behind the first frame: nobody waits for it.
    const first = requestAnimationFrame(look)
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look, { passive: true })
    return () => {
      cancelAnimationFrame(first)
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [text, article, headings])
  return state
}

/** Whether the line under a view's head has come to it. */
function isPassed(element: HTMLElement | null): boolean {
  return element !== null && element.getBoundingClientRect().top <= headHeight() + 1
}
