import type { Article } from './article'
import { parseHtml } from './parse-html'

/** A link in the text that leads to a note. */
export interface NoteLink {
  /** Which of its block's links it is, from 0. */
  at: number
  /** How it is written: "1", "[2]", "*". */
  mark: string
  /** The words of the note. */
  note: string
}

/** The links of each block that has any, by the block's id. */
export type NoteLinks = ReadonlyMap<string, readonly NoteLink[]>

/** A number or a sign, in brackets or without. */
const MARK = /^[[(]?(\d{1,3}|[*†‡§¶]{1,3})[\])]?\.?$/

/**
 * The links to notes of an article. A note is known by its way back: an item of a numbered list that has one, or a
 * block or item that begins with one that is written like the mark. Names are of no help, an article has kept none.
 */
export function noteLinks({
  blocks,
  url,
  canonical
}: Pick<Article, 'blocks' | 'url' | 'canonical'>): NoteLinks {
  const parts = blocks
    .filter(({ html }) => /\shref=["'][^"']*#/.test(html))
    .map(({ id, html, page }) => {
      const { body } = parseHtml(html)
      const inner = (link: Element) => isInner(link, [page, url, canonical])
      return { id, body, inner, notes: notesIn(body, inner) }
    })
  const links = parts.map(({ id, body, inner }, index) => {
    const behind = parts.slice(index + 1).map(({ notes }) => notes)
    const own = [...body.querySelectorAll('a')].flatMap((link, at) => {
      const mark = wordsOf(link)
      const note = inner(link) && behind.find(notes => notes.has(plain(mark)))?.get(plain(mark))
      return note ? [{ at, mark, note }] : []
    })
    return [id, own] as const
  })
  return new Map(links.filter(([, own]) => own.length > 0))
}

/** The notes of a block, each by its mark. */
function notesIn(body: Element, inner: (link: Element) => boolean): Map<string, string> {
  const notes = new Map<string, string>()
  for (const holder of [...body.querySelectorAll('li'), ...body.children]) {
    const back = [...holder.querySelectorAll('a')].find(inner)
    if (!back || holder.matches('ol, ul, dl')) continue
    const words = wordsOf(holder)
    const first = wordsOf(back)
    const mark = MARK.test(first) && words.startsWith(first) ? plain(first) : placeInList(holder)
    const note = mark && noteOf(holder, inner)
    if (note && !notes.has(mark)) notes.set(mark, note)
  }
  return notes
}

/** The number that a numbered list gives its item; empty for what is none. */
function placeInList(item: Element): string {
  const list = item.closest('ol')
  if (!list || !item.matches('li')) return ''
  return String(Number(list.getAttribute('start') ?? 1) + [...list.children].indexOf(item))
}

/** The note's words, without the ways back. */
function noteOf(holder: Element, inner: (link: Element) => boolean): string {
  const copy = holder.cloneNode(true) as Element
  for (const link of copy.querySelectorAll('a')) if (inner(link) && wordsOf(link).length <= 5) link.remove()
  const words = wordsOf(copy)
  return /\p{L}{2}/u.test(words) ? words : ''
}

/** Whether a link leads to somewhere on its own page. */
function isInner(link: Element, pages: readonly string[]): boolean {
  const [page = '', name] = (link.getAttribute('href') ?? '').split('#')
  return Boolean(name) && (page === '' || pages.includes(page))
}

/** A mark without its brackets; empty for what is none. */
const plain = (mark: string) => MARK.exec(mark)?.[1] ?? ''

const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
