import { type Anchor, anchorOf, type BlockTexts, type TextPart } from '@/utils/anchoring'
import { blockElements, footTop, topBlock } from './block-elements'
import { scrollToMiddle } from './marked-sentence'
import { textPlace } from './text-range'

/** Pixels of a paragraph that must be in view for it to be seen. */
const LEAST_SEEN = 40

/** The anchor of what is selected of the text, or null where nothing of it is. */
export function selectedAnchor(container: HTMLElement | null, texts: BlockTexts): Anchor | null {
  const range = selectedRange(container)
  if (!range) return null
  const parts: TextPart[] = blockElements(container)
    .filter(block => range.intersectsNode(block))
    .flatMap(block => {
      const id = block.dataset.block ?? ''
      const text = texts.find(other => other.id === id)?.text ?? ''
      const place = textPlace(block, text, range)
      return place ? [{ block: id, ...place }] : []
    })
  const [first, last] = [parts[0], parts.at(-1)]
  return first && last ? anchorOf(texts, first, last) : null
}

/** The range that is selected in the text, or null. */
export function selectedRange(container: HTMLElement | null): Range | null {
  const selection = window.getSelection()
  if (!container || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return range.intersectsNode(container) ? range : null
}

/** Selects the paragraph at the top of the view, for those who have no mouse to select with. */
export function selectTopBlock(container: HTMLElement | null): void {
  const block = topBlock(container)
  if (!block) return
  // At the top of a story the first one may still be under the fold.
  if (block.getBoundingClientRect().top > footTop() - LEAST_SEEN) scrollToMiddle(block)
  const selection = window.getSelection()
  // As a direction, so that Shift and the arrows go on from its end.
  selection?.setBaseAndExtent(block, 0, block, block.childNodes.length)
}
