/** Pixels of air under the head of a view. */
const AIR = 8

/** Pixels at the top of the window where nothing is read: a view's head stands there, whatever its bars. */
export function headHeight(): number {
  return Math.max(0, document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0) + AIR
}

/** Pixels from the top of the window to a view's foot, behind which nothing is read. */
export function footTop(): number {
  return document.querySelector('.desk-foot')?.getBoundingClientRect().top ?? window.innerHeight
}

/** How far down an element has been seen, 0 to 1; null where it is not laid out, as in a view behind another tab. */
export function seenFraction(element: HTMLElement | null): number | null {
  const box = element?.getBoundingClientRect()
  if (!box || box.height === 0) return null
  return Math.min(1, Math.max(0, (window.innerHeight - box.top) / box.height))
}

/** The elements of the article's blocks, in reading order. */
export function blockElements(container: HTMLElement | null): HTMLElement[] {
  return [...(container?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
}

export function blockElement(container: HTMLElement | null, id: string): HTMLElement | null {
  return blockElements(container).find(block => block.dataset.block === id) ?? null
}

/** The first block that is not scrolled out at the top; null where none is left, or none is laid out. */
export function topBlock(container: HTMLElement | null): HTMLElement | null {
  const head = headHeight()
  const isInView = (block: HTMLElement) => {
    const { top, bottom } = block.getBoundingClientRect()
    // Pixels may be parts of one: what ends at the edge is out.
    return bottom > head + 1 && bottom > top
  }
  return blockElements(container).find(isInView) ?? null
}
