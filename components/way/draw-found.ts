const FOUND = 'bening-found'
const CURRENT = 'bening-found-current'

/** Draws what was found over the text, which stays as it is; gives the way to take it away again. */
export function drawFound(ranges: readonly Range[], current: Range | undefined): () => void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return () => {}
  CSS.highlights.set(FOUND, new Highlight(...ranges))
  const drawn = new Highlight(...(current ? [current] : []))
  drawn.priority = 1
  CSS.highlights.set(CURRENT, drawn)
  return () => {
    CSS.highlights.delete(FOUND)
    CSS.highlights.delete(CURRENT)
  }
}

/** Brings a place in the text to the middle of the window, unless it is well in view. */
export function showRange(range: Range): void {
  // What is folded away is opened.
  range.startContainer.parentElement?.closest('details')?.setAttribute('open', '')
  const { top, bottom } = range.getBoundingClientRect()
  const height = window.innerHeight
  if (top > height * 0.2 && bottom < height * 0.75) return
  window.scrollBy({ top: top - height * 0.4 })
}
