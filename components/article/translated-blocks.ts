import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import type { Translation } from '@/utils/translation'
import { blockElements } from './block-elements'

/**
 * Puts each block's translation under it. The sanitized text is no element of ours, so these stand beside its blocks,
 * and are put there anew when it is painted anew.
 */
export function useTranslatedBlocks(
  container: RefObject<HTMLElement | null>,
  painted: unknown,
  translation: Translation | null | undefined
): void {
  const texts = translation?.texts
  const lang = translation?.lang ?? ''
  useLayoutEffect(() => {
    if (!texts || texts.size === 0) {
      for (const element of container.current?.querySelectorAll('.translation') ?? []) element.remove()
      return
    }
    for (const block of blockElements(container.current)) {
      const text = texts.get(block.dataset.block ?? '')
      // What is there already stays: each new one comes while the others are read.
      if (text === undefined || block.nextElementSibling?.className === 'translation') continue
      const element = document.createElement('div')
      Object.assign(element, { className: 'translation', lang, dir: 'auto', textContent: text })
      block.after(element)
    }
  }, [container, painted, texts, lang])
}
