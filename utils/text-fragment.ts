import type { TextPart } from './anchoring'
import { type Article, readingOrder } from './article'
import { uncut } from './edits'
import { parseHtml } from './parse-html'
import { wordsIn } from './segmenter'
import { isWebAddress } from './url'

/*
 * Addresses that lead to words on a page: `#:~:text=prefix-,start,end,-suffix`. The browser takes the first place
 * that fits, begins and ends at words, and looks for each of the four within one paragraph, line or cell.
 * https://wicg.github.io/scroll-to-text-fragment/
 */

/** Words of a quote that are written out whole; of a longer one, its ends. */
const WHOLE = 12

/** Numbers of words that are tried for each end of a quote, and for what stands around it, to the line's ends. */
const ENDS = [4, 8, 12]
const AROUND = [0, 3, 6, 12, Number.POSITIVE_INFINITY]

interface Place {
  start: number
  end: number
}

interface Directive {
  prefix?: Place | undefined
  start: Place
  /** Left out where `start` is the whole quote. */
  end?: Place | undefined
  suffix?: Place | undefined
}

/** What a browser looks for words in, as far as it is known of the page; places are in the text of all lines. */
interface Line extends Place {
  /** Id of the block or removal; null for what stands over the text. */
  block: string | null
  isRemoval: boolean
  words: readonly Place[]
}

interface PageText {
  text: string
  lines: readonly Line[]
}

/**
 * The address that brings a quoted part of the article into view on the page that it came from; of a quote that goes
 * over a page's end, the part before it. Null where that page has no address on the web, or nothing is quoted.
 */
export function quoteAddress(article: Article, parts: readonly TextPart[]): string | null {
  const page = parts[0] && pageOf(article, parts[0].block)
  if (!page || !isWebAddress(page)) return null
  const own = parts.filter(part => pageOf(article, part.block) === page)
  const directive = directiveFor(pageText(article, page), own)
  const address = new URL(page).href
  return directive ? `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}` : address
}

/** What was brought back stands on the page of the block behind it. */
function pageOf(article: Article, id: string): string {
  const anchor = article.removals.find(removal => removal.id === id)?.anchor
  return article.blocks.find(block => block.id === (anchor ?? id))?.page ?? article.url
}

/** What the page says as far as it is known: headline, standfirst, text, and all that was cut, in its place. */
function pageText(article: Article, page: string): PageText {
  const texts = [
    { block: null, isRemoval: false, text: `${article.title}\n${article.standfirst ?? ''}` },
    ...readingOrder(article, uncut(article))
      .filter(part => !('page' in part) || part.page === page)
      .map(part => ({ block: part.id, isRemoval: 'anchor' in part, text: brokenText(part) }))
  ]
  const lines: Line[] = []
  let text = ''
  for (const { text: whole, ...of } of texts) {
    for (const line of whole.split('\n')) {
      const start = text.length
      const words = wordsIn(line, article.lang).map(word => moved(word, start))
      lines.push({ ...of, start, end: start + line.length, words })
      text += `${line}\n`
    }
  }
  return { text, lines }
}

/** A block's text with a break also where its HTML breaks a line or ends a cell; each character keeps its place. */
function brokenText({ html, text }: { html: string; text: string }): string {
  if (!/<(?:br|td|th)\b/i.test(html)) return text
  const document = parseHtml(html)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  const breaks = new Set<number>()
  let ink = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/^(?:BR|TD|TH)$/.test(node.nodeName)) breaks.add(ink)
    else if (node.nodeType === Node.TEXT_NODE) ink += (node.nodeValue ?? '').replace(/\s+/g, '').length
  }
  let seen = 0
  return text.replace(/\s|\S/g, sign => {
    if (/\s/.test(sign)) return breaks.has(seen) ? '\n' : sign
    seen++
    return sign
  })
}

const moved = ({ start, end }: Place, by: number): Place => ({ start: start + by, end: end + by })

/** The words of the quote, line by line; lines without any are left out. */
function quotedWords({ lines }: PageText, parts: readonly TextPart[]): { line: Line; words: Place[] }[] {
  return parts.flatMap(({ block, start, end }) => {
    const own = lines.filter(line => line.block === block)
    const from = own[0]?.start ?? 0
    return own.flatMap(line => {
      const words = line.words.filter(word => word.end > from + start && word.start < from + end)
      return words.length > 0 ? [{ line, words: toEdges(line, words) }] : []
    })
  })
}

/** With the signs at the line's ends, so that nothing is left between it and the next line. */
function toEdges(line: Line, words: readonly Place[]): Place[] {
  return words.map(word => ({
    start: word === line.words[0] ? line.start : word.start,
    end: word === line.words.at(-1) ? line.end : word.end
  }))
}

/** The directive, encoded: the shortest that leads to one place only, or else the longest; null for no words. */
function directiveFor(page: PageText, parts: readonly TextPart[]): string | null {
  const quoted = quotedWords(page, parts)
  const [first, last] = [quoted[0], quoted.at(-1)]
  if (!first || !last) return null
  const tries =
    first === last && first.words.length <= WHOLE
      ? AROUND.map(count => wholeQuote(page, first, count))
      : ENDS.flatMap(ends => AROUND.map(count => quoteByEnds(page, [first, last], { ends, count })))
  const found = tries.find(each => leadsToOnePlace(page, each)) ?? tries.at(-1)
  return found ? encoded(page, found) : null
}

interface Quoted {
  line: Line
  words: readonly Place[]
}

function wholeQuote(page: PageText, { line, words }: Quoted, count: number): Directive {
  const start = spanOf(words)
  return { prefix: before(page, line, start, count), start, suffix: behind(page, line, start, count) }
}

function quoteByEnds(
  page: PageText,
  [first, last]: readonly [Quoted, Quoted],
  { ends, count }: { ends: number; count: number }
): Directive {
  // The ends of one line must not lap over each other.
  const most = first === last ? Math.floor(first.words.length / 2) : ends
  const start = spanOf(first.words.slice(0, Math.min(ends, most)))
  const end = spanOf(last.words.slice(-Math.min(ends, most)))
  return { prefix: before(page, first.line, start, count), start, end }
}

function spanOf(words: readonly Place[]): Place {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}

/** Words before a place: of its line, or where it begins the line, of the line before. */
function before({ text, lines }: PageText, line: Line, { start }: Place, count: number): Place | undefined {
  const own = line.words.filter(word => word.end <= start)
  const words = own.length > 0 ? own : neighbour(lines, line, -1)
  const first = words.slice(-count)[0]
  return count > 0 && first ? trimmed(text, { start: first.start, end: start }) : undefined
}

/** Words behind a place, in the same way. */
function behind({ text, lines }: PageText, line: Line, { end }: Place, count: number): Place | undefined {
  const own = line.words.filter(word => word.start >= end)
  const words = own.length > 0 ? own : neighbour(lines, line, 1)
  const last = words.slice(0, count).at(-1)
  return count > 0 && last ? trimmed(text, { start: end, end: last.end }) : undefined
}

/** The words of the next line; none where something was cut between, as the page may say more there. */
function neighbour(lines: readonly Line[], line: Line, step: 1 | -1): readonly Place[] {
  const next = lines[lines.indexOf(line) + step]
  return next && next.block !== null && !next.isRemoval ? next.words : []
}

function trimmed(text: string, { start, end }: Place): Place {
  const part = text.slice(start, end)
  return {
    start: start + part.length - part.trimStart().length,
    end: end - part.length + part.trimEnd().length
  }
}

function leadsToOnePlace({ text }: PageText, { prefix, start, end, suffix }: Directive): boolean {
  const small = text.toLowerCase()
  const wanted = text.slice((prefix ?? start).start, (suffix ?? start).end).toLowerCase()
  if (small.indexOf(wanted) !== small.lastIndexOf(wanted)) return false
  if (!end) return true
  const between = text.slice(start.end, end.end).toLowerCase()
  return between.indexOf(text.slice(end.start, end.end).toLowerCase()) === end.start - start.end
}

function encoded({ text }: PageText, { prefix, start, end, suffix }: Directive): string {
  const said = (place: Place) => encode(text.slice(place.start, place.end))
  return [
    ...(prefix ? [`${said(prefix)}-`] : []),
    said(start),
    ...(end ? [said(end)] : []),
    ...(suffix ? [`-${said(suffix)}`] : [])
  ].join(',')
}

/** The dash is a sign of the directive; brackets and the like would end a link in Markdown or in a message. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-()!'*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  )
}
