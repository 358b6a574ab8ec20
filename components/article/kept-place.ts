import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Article } from '@/utils/article'
import { blockElements } from './block-elements'

/** The block that is being read, and where on the screen it stands. */
interface Place {
  text: string
  top: number
}

/**
 * Keeps the block in view where it stands when a longer reading of the story takes the text's place. The browser's own
 * anchoring cannot: all blocks are made anew.
 */
export function useKeptPlace(element: RefObject<HTMLElement | null>, article: Article): void {
  const before = useRef(article)
  const place = useRef<Place | null>(null)
  // Now the old text still stands there; in the effect it has gone.
  if (before.current !== article) place.current = placeIn(element.current)

  useLayoutEffect(() => {
    const kept = before.current === article ? null : place.current
    before.current = article
    const block = kept && blockElements(element.current).find(other => other.textContent === kept.text)
    if (block) window.scrollBy({ top: block.getBoundingClientRect().top - kept.top, behavior: 'instant' })
  }, [element, article])
}

/** Null at the top of the story, where nothing has to be kept, and behind another tab. */
function placeIn(element: HTMLElement | null): Place | null {
  if (window.scrollY === 0) return null
  const block = blockElements(element).find(other => {
    const { top, bottom } = other.getBoundingClientRect()
    return bottom > 0 && bottom > top && other.textContent !== ''
  })
  return block ? { text: block.textContent, top: block.getBoundingClientRect().top } : null
}
