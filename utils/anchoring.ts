import type { Highlight } from './library/saved'

/** What names a quote's place in a text, so that it is found again when the text has changed around it. */
export type Anchor = Pick<Highlight, 'quote' | 'prefix' | 'suffix' | 'block' | 'start'>

/** A part of one block's text, in UTF-16 units; `end` is behind the last. */
export interface TextPart {
  block: string
  start: number
  end: number
}

/** The blocks of a text in reading order. */
export type BlockTexts = readonly { id: string; text: string }[]

/** Characters of the text before and behind a quote that are kept with it. */
const CONTEXT = 32

/** What standing in its old place, or at least in its old block, is worth beside characters of context. */
const SAME_PLACE = 16
const SAME_BLOCK = 8

/**
 * The anchor of what reaches from the first part to the last, white space at its ends left out. Null where nothing is
 * left, or a part names no block.
 */
export function anchorOf(blocks: BlockTexts, first: TextPart, last: TextPart): Anchor | null {
  const whole = wholeText(blocks)
  const from = whole.offsetOf(first.block, first.start)
  const to = whole.offsetOf(last.block, last.end)
  if (from === null || to === null || to <= from) return null
  const rough = whole.text.slice(from, to)
  const quote = rough.trim()
  if (quote === '') return null
  const begin = from + rough.indexOf(quote)
  const end = begin + quote.length
  const place = whole.placeOf(begin)
  return {
    quote,
    prefix: whole.text.slice(Math.max(0, begin - CONTEXT), begin),
    suffix: whole.text.slice(end, end + CONTEXT),
    block: place.block,
    start: place.start
  }
}

/**
 * Where the quote stands now, one part a block; null where the text no longer has it. Of several places the one is
 * taken that has most of the old text around it, the old place and the old block counting for it. Letters' case,
 * kinds of quotation marks and breaks between blocks may have changed.
 */
export function locate(blocks: BlockTexts, anchor: Anchor): TextPart[] | null {
  const whole = wholeText(blocks)
  const text = folded(whole.text)
  const quote = folded(anchor.quote)
  if (quote.trim() === '') return null
  const old = whole.offsetOf(anchor.block, anchor.start)
  const worth = (at: number) =>
    alikeBefore(text, at, folded(anchor.prefix)) +
    alikeBehind(text, at + quote.length, folded(anchor.suffix)) +
    (at === old ? SAME_PLACE : whole.placeOf(at).block === anchor.block ? SAME_BLOCK : 0)
  const distance = (at: number) => Math.abs(at - (old ?? 0))
  const best = occurrences(text, quote)
    .map(at => ({ at, worth: worth(at) }))
    .sort((a, b) => b.worth - a.worth || distance(a.at) - distance(b.at))[0]
  return best ? whole.partsOf(best.at, best.at + quote.length) : null
}

interface WholeText {
  /** All blocks, one a line. */
  text: string
  offsetOf(block: string, start: number): number | null
  placeOf(offset: number): { block: string; start: number }
  partsOf(begin: number, end: number): TextPart[]
}

function wholeText(blocks: BlockTexts): WholeText {
  let next = 0
  const spans = blocks.map(({ id, text }) => {
    const from = next
    next += text.length + 1
    return { id, from, to: from + text.length }
  })
  const at = (offset: number) => spans.findLast(span => span.from <= offset)
  return {
    text: blocks.map(block => block.text).join('\n'),
    offsetOf: (block, start) => {
      const span = spans.find(({ id }) => id === block)
      return span ? span.from + start : null
    },
    placeOf: offset => {
      const span = at(offset)
      return { block: span?.id ?? '', start: offset - (span?.from ?? 0) }
    },
    partsOf: (begin, end) =>
      spans
        .filter(span => span.from < end && span.to > begin)
        .map(({ id, from, to }) => ({
          block: id,
          start: Math.max(begin, from) - from,
          end: Math.min(end, to) - from
        }))
  }
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at)
  return found
}

const alikes: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'", '–': '-', '—': '-' }

/** The same text, with what a later edition may write otherwise made alike; every character keeps its place. */
function folded(text: string): string {
  return text.replace(/[^a-z0-9]/g, sign => {
    if (/\s/.test(sign)) return ' '
    const small = alikes[sign] ?? sign.toLowerCase()
    return small.length === sign.length ? small : sign
  })
}

function alikeBefore(text: string, at: number, prefix: string): number {
  let count = 0
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++
  return count
}

function alikeBehind(text: string, at: number, suffix: string): number {
  let count = 0
  while (count < suffix.length && text[at + count] === suffix[count]) count++
  return count
}
