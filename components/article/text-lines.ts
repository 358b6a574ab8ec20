import { blockElements } from './block-elements'

/** A line of the text as it is laid out, in pixels from the window's top. */
export interface TextLine {
  top: number
  bottom: number
}

/** The lines of the blocks that reach into a part of the window, from above to below. */
export function linesBetween(root: HTMLElement | null, { top, bottom }: TextLine): TextLine[] {
  const inView = blockElements(root).filter(block => {
    const box = block.getBoundingClientRect()
    return box.bottom >= top && box.top <= bottom
  })
  return inView.flatMap(linesOf)
}

/** The line that a height of the window is in, or nearest to; null where there is none. */
export function nearestLine(lines: readonly TextLine[], y: number): TextLine | null {
  const away = ({ top, bottom }: TextLine) => Math.max(top - y, y - bottom, 0)
  return lines.reduce<TextLine | null>((best, line) => (best && away(best) <= away(line) ? best : line), null)
}

function linesOf(block: HTMLElement): TextLine[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const boxes: DOMRect[] = []
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode)
    boxes.push(...[...range.getClientRects()].filter(box => box.width > 0))
  }
  const lines: TextLine[] = []
  for (const { top, bottom } of boxes.sort((one, other) => one.top - other.top)) {
    const last = lines.at(-1)
    // What is raised or small stands on the same line.
    if (last && (top + bottom) / 2 < last.bottom) last.bottom = Math.max(last.bottom, bottom)
    else lines.push({ top, bottom })
  }
  const height = Number.parseFloat(getComputedStyle(block.firstElementChild ?? block).lineHeight) || 0
  return lines.map(line => grownTo(height, line))
}

/** The boxes of letters are those of the chosen font: where another one has the script, its letters leave them. */
function grownTo(height: number, { top, bottom }: TextLine): TextLine {
  const room = Math.max(0, height - (bottom - top)) / 2
  return { top: top - room, bottom: bottom + room }
}
