/** Where something stands over the story, for its style. */
export type Spot = { top: string; left: string; transform: string }

/** Pixels at the window's edges that the head and the foot of a view cover. */
const HEAD = 72
const FOOT = 64

/** Half the width that it has at most; in a narrow view it has the view's, and is in its middle. */
const HALF = 208

/**
 * Under the end of a range; over its beginning where fewer than `room` pixels are left below. Within the story's
 * width.
 */
export function spotAt(text: HTMLElement | null, range: Range, room: number): Spot {
  const story = text?.closest('.story')?.getBoundingClientRect()
  const box = range.getBoundingClientRect?.()
  if (!story || !box) return { top: '0px', left: '0px', transform: 'none' }
  const isBelow = box.bottom + room < window.innerHeight - FOOT || box.top - room < HEAD
  const top = isBelow ? box.bottom + 8 : box.top - 8
  const middle = box.left + box.width / 2 - story.left
  const half = Math.min(HALF, story.width / 2)
  const left = Math.min(Math.max(middle, half), story.width - half)
  return {
    top: `${Math.round(top - story.top)}px`,
    left: `${Math.round(left)}px`,
    transform: `translate(-50%, ${isBelow ? '0' : '-100%'})`
  }
}
