import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { i18n } from '#i18n'

const MAY_BE_WIDE = '.article [data-block]:has(> table), .article pre'

/** What is wider than the text scrolls in itself: such a block is reached by the keyboard, and has a name. */
export function useWideBlocks(text: RefObject<HTMLElement | null>): void {
  // After every rendering: what the text is made of may be new.
  useEffect(() => {
    const blocks = text.current?.querySelectorAll<HTMLElement>(MAY_BE_WIDE) ?? []
    if (blocks.length === 0) return
    const observer = new ResizeObserver(entries => {
      for (const { target } of entries) nameWhereWide(target as HTMLElement)
    })
    for (const block of blocks) observer.observe(block)
    return () => observer.disconnect()
  })
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
