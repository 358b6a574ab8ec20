import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { i18n } from '#i18n'

const MAY_BE_WIDE = '[data-block]:has(> table), pre'

/**
 * What is wider than the text scrolls in itself: such a block is reached by the keyboard, and has a name. Looked for
 * anew when the text is `painted` anew.
 */
export function useWideBlocks(container: RefObject<HTMLElement | null>, painted: unknown): void {
  useEffect(() => {
    const blocks = container.current?.querySelectorAll<HTMLElement>(MAY_BE_WIDE) ?? []
    if (blocks.length === 0) return
    const observer = new ResizeObserver(entries => {
      for (const { target } of entries) nameWhereWide(target as HTMLElement)
    })
    for (const block of blocks) observer.observe(block)
    return () => observer.disconnect()
  }, [container, painted])
}

function nameWhereWide(block: HTMLElement): void {
  if (block.scrollWidth <= block.clientWidth) {
    for (const name of ['tabindex', 'role', 'aria-label']) block.removeAttribute(name)
    return
  }
  block.tabIndex = 0
  block.setAttribute('role', 'region')
  block.setAttribute('aria-label', block.querySelector('caption')?.textContent || i18n.t('article.wide'))
}
