import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Article } from '@/utils/article'
import { blockElement, blockElements } from './block-elements'
import { scrollToMiddle } from './marked-sentence'

/** Removals that are shown in their places without being back, for as long as the view stands. */
export function usePeeked({ removals }: Article): [string[], (id: string) => void] {
  const [peeked, setPeeked] = useState<string[]>([])
  // Another reading has numbered its removals anew; storage hands over the same one as another object.
  const numbering = removals.map(({ text }) => text).join('\n')
  useEffect(() => setPeeked([]), [numbering])
  const toggle = (id: string) =>
    setPeeked(now => (now.includes(id) ? now.filter(other => other !== id) : [...now, id]))
  return [peeked, toggle]
}

/** Greys what is only peeked at, and brings the latest of it into view. Looked for anew when the text is `painted`. */
export function usePeekedBlocks(
  container: RefObject<HTMLElement | null>,
  painted: unknown,
  peeked: readonly string[]
): void {
  useEffect(() => {
    for (const block of blockElements(container.current))
      block.classList.toggle('is-peeked', peeked.includes(block.dataset.block ?? ''))
  }, [container, painted, peeked.join(' ')])

  const latest = peeked.at(-1)
  useEffect(() => {
    const block = latest ? blockElement(container.current, latest) : null
    if (block) scrollToMiddle(block)
  }, [container, latest])
}
