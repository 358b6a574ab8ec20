/** A part of a text, in UTF-16 units; `end` is behind the last. */
export interface TextPlace {
  start: number
  end: number
}

/**
 * The part of `root` that shows `text.slice(start, end)`, where `text` is the root's text with its white space
 * folded, trimmed and broken into lines at will. Only the characters that are no white space are compared, so it does
 * not matter how the folding was done. Null where the root does not hold those words.
 */
export function textRange(root: Node, text: string, place: TextPlace): Range | null {
  const wanted = squeeze(text.slice(place.start, place.end))
  if (wanted === '') return null
  const spots = inkSpots(root)
  const shown = spots.map(inkOf).join('')
  const first = nearest(shown, wanted, squeeze(text.slice(0, place.start)).length)
  const from = spots[first]
  const to = spots[first + wanted.length - 1]
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset + 1)
  return range
}

/** The way back from `textRange`: the place in `text` of what a range covers of the root. Null where it covers none. */
export function textPlace(root: Node, text: string, range: Range): TextPlace | null {
  const spots = inkSpots(root)
  const isIn = ({ node, offset }: Spot) =>
    range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0
  const first = spots.findIndex(isIn)
  const last = spots.findLastIndex(isIn)
  if (first < 0) return null
  const ink = [...text.matchAll(/\S/g)].map(({ index }) => index)
  const wanted = spots.slice(first, last + 1).map(inkOf)
  const at = nearest(squeeze(text), wanted.join(''), first)
  const start = ink[at]
  const end = ink[at + wanted.length - 1]
  return start === undefined || end === undefined ? null : { start, end: end + 1 }
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

interface Spot {
  node: Text
  offset: number
}

const inkOf = ({ node, offset }: Spot) => node.data.charAt(offset)

/** The place of every character that is no white space. */
function inkSpots(root: Node): Spot[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const spots: Spot[] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.data.length; offset++) {
      if (!/\s/.test(node.data.charAt(offset))) spots.push({ node, offset })
    }
  }
  return spots
}

/** Where `wanted` begins, as near to the expected place as can be; -1 where it is not there. */
function nearest(text: string, wanted: string, expected: number): number {
  if (text.startsWith(wanted, expected)) return expected
  const before = text.lastIndexOf(wanted, expected)
  const behind = text.indexOf(wanted, expected)
  if (before < 0 || behind < 0) return Math.max(before, behind)
  return expected - before < behind - expected ? before : behind
}
