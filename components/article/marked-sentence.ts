import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Article } from '@/utils/article'
import type { SummarySentence } from '@/utils/summary/summarize'
import { blockElement } from './block-elements'
import { textRange } from './text-range'

const highlightName = 'bening-sentence'

/** Brings a sentence of the article into view, marks it and moves the focus to its block. */
export function useMarkedSentence(
  container: RefObject<HTMLElement | null>,
  article: Article,
  sentence: SummarySentence | null
): void {
  useEffect(() => {
    if (!sentence) return
    const block = blockElement(container.current, sentence.block)
    if (!block) return
    const text = article.blocks.find(({ id }) => id === sentence.block)?.text ?? ''
    const range = textRange(block, text, sentence)
    const unmark = drawMark(highlightName, block, range)
    block.tabIndex = -1
    block.focus({ preventScroll: true })
    scrollToMiddle(range?.startContainer.parentElement ?? block)
    return unmark
  }, [container, article, sentence])
}

/** Marks a range without touching the document; its block where the browser has no highlights. Gives the way back. */
export function drawMark(name: string, block: HTMLElement, range: Range | null): () => void {
  if (!range || typeof Highlight === 'undefined' || !CSS.highlights) return markBlock(block)
  CSS.highlights.set(name, new Highlight(range))
  return () => void CSS.highlights.delete(name)
}

function markBlock(block: HTMLElement): () => void {
  block.classList.add('is-marked')
  return () => block.classList.remove('is-marked')
}

/** Brings an element to the middle of the window, at a stroke for those who want no motion. */
export function scrollToMiddle(element: Element): void {
  element.scrollIntoView({ block: 'center', behavior: scrollBehavior() })
}

export function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
