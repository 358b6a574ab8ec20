import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Article } from '@/utils/article'
import type { Line } from '@/utils/listening/lines'
import { blockElement, footTop, headHeight } from './block-elements'
import { drawMark, scrollBehavior } from './marked-sentence'
import { textRange } from './text-range'

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
      bringIntoView(range)
    }
    return drawMark('bening-spoken', block, range)
  }, [container, article, line])
}

function textOf({ blocks, removals }: Article, id: string): string {
  return [...blocks, ...removals].find(other => other.id === id)?.text ?? ''
}

/** Whether it can be read between the head and the foot of the view; of one that finds no room, the beginning. */
function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  const [head, foot] = [headHeight(), footTop()]
  return top >= head && (bottom <= foot || top < (head + foot) / 2)
}

/** Its beginning into the upper part of the view: a paragraph may be higher than the view is. */
function bringIntoView(range: Range): void {
  const [head, foot] = [headHeight(), footTop()]
  const wanted = head + (foot - head) / 4
  window.scrollBy({ top: range.getBoundingClientRect().top - wanted, behavior: scrollBehavior() })
}
