import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Article } from '@/utils/article'
import type { Line } from '@/utils/listening/lines'
import { blockElement, headHeight } from './block-elements'
import { drawMark, scrollToMiddle } from './marked-sentence'
import { textRange } from './text-range'

/** Pixels at the foot of the window where a sentence is not in full view. */
const FOOT = 140

/**
 * Marks the sentence that is read out, and keeps it in view: where the one before stood in view, or was being brought
 * there. A reader who has scrolled elsewhere is left alone until the voice comes along.
 */
export function useSpokenLine(
  container: RefObject<HTMLElement | null>,
  article: Article,
  line: Line | null
): void {
  const before = useRef<Range | null>(null)
  const isMoving = useRef(false)
  useEffect(() => {
    const onEnd = () => {
      isMoving.current = false
    }
    document.addEventListener('scrollend', onEnd)
    return () => document.removeEventListener('scrollend', onEnd)
  }, [])

  useEffect(() => {
    const block = line && blockElement(container.current, line.block)
    if (!block) {
      before.current = null
      return
    }
    const range = textRange(block, textOf(article, line.block), line)
    const isFollowing = !before.current || isMoving.current || isInView(before.current)
    before.current = range
    if (range && isFollowing && !isInView(range)) {
      isMoving.current = true
      scrollToMiddle(range.startContainer.parentElement ?? block)
    }
    return drawMark('bening-spoken', block, range)
  }, [container, article, line])
}

function textOf({ blocks, removals }: Article, id: string): string {
  return [...blocks, ...removals].find(other => other.id === id)?.text ?? ''
}

/** Whether its beginning can be read, under the head and over the foot of the view. */
function isInView(range: Range): boolean {
  const { top } = range.getBoundingClientRect?.() ?? { top: 0 }
  return top >= headHeight() && top < window.innerHeight - FOOT
}
