/** Pixels at the top of the window that the head of a view covers. */
const HEAD = 64

/** The elements of the article's blocks, in reading order. */
export function blockElements(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
}

export function blockElement(container: HTMLElement | null, id: string): HTMLElement | null {
  return blockElements(container).find(block => block.dataset.block === id) ?? null
}

/** The first block that is not scrolled out at the top; null where none is left, or none is laid out. */
export function topBlock(container: HTMLElement | null): HTMLElement | null {
  const isInView = (block: HTMLElement) => {
    const { top, bottom } = block.getBoundingClientRect()
    return bottom > HEAD && bottom > top
  }
  return blockElements(container).find(isInView) ?? null
}
