import { hostOf, isHostOn, parseUrl } from '../url'
import { linkedLength } from './dom'
import type { Ledger } from './ledger'
import { isDate } from './metadata/dates'
import { textOf } from './text'

/** Fewer words in a link are a name or a source, not a headline. */
const HEADLINE_WORDS = 4

/**
 * Cuts what stands in the story without a label and is none of it: lines that are nothing but a link to another page
 * of the same outlet, and lists of such.
 */
export function cutLinkLines(story: Element, url: string, ledger: Ledger): void {
  const host = hostOf(url)
  const cut = (element: Element) => ledger.cut([element], { step: 'post-clean', reason: 'links' })
  for (const list of story.querySelectorAll('ul, ol')) {
    if (
      story.contains(list) &&
      list.children.length > 0 &&
      [...list.children].every(item => isLinkLine(item, host))
    )
      cut(list)
  }
  for (const line of story.querySelectorAll('p, h2, h3, h4, h5, li, div')) {
    if (story.contains(line) && isLinkLine(line, host) && !line.closest('figure, table')) cut(line)
  }
}

/** Whether all text of an element is one headline, linked to the same outlet. */
function isLinkLine(element: Element, host: string): boolean {
  const text = textOf(element).replace(/^[•·–—\-*»›>\s]+/u, '')
  if (text.split(' ').length < HEADLINE_WORDS || linkedLength(element) < text.length * 0.98) return false
  const links = element.querySelectorAll('a[href]')
  return links.length > 0 && [...links].every(link => isSameOutlet(link, host) && !isPicture(link))
}

/** Whether a link only enlarges the picture in it. */
function isPicture(link: Element): boolean {
  return /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(link.getAttribute('href') ?? '')
}

function isSameOutlet(link: Element, host: string): boolean {
  const target = parseUrl(link.getAttribute('href') ?? '', link.ownerDocument.baseURI)?.href ?? ''
  const other = hostOf(target)
  return other !== '' && (isHostOn(other, siteName(host)) || isHostOn(host, siteName(other)))
}

/** The registrable part of a host, near enough to tell an outlet's own channels: `kompas.com`, `republika.co.id`. */
function siteName(host: string): string {
  const parts = host.split('.')
  const isTwoPart =
    /^(?:co|com|net|org|go|ac|or|web|my|gov|edu)$/.test(parts[parts.length - 2] ?? '') && parts.length > 2
  return parts.slice(isTwoPart ? -3 : -2).join('.')
}

/** So many lines at the story's beginning may say again what stands over it. */
const HEAD_LINES = 5

/** Cuts lines at the story's beginning that say its title, its reporters or its date again. */
export function cutHeadLines(
  story: Element,
  head: { title: string; names: readonly string[] },
  ledger: Ledger
): void {
  const title = bare(head.title)
  const names = head.names.map(bare)
  const lines = [...story.querySelectorAll('h1, h2, h3, p, time')].filter(line => textOf(line) !== '')
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (!story.contains(line)) continue
    const text = bare(textOf(line)).replace(/^(?:by|oleh|penulis|reporter) /, '')
    const isDateline =
      textOf(line).length < (/^(?:by|oleh|updated|published|posted)\b/i.test(textOf(line)) ? 140 : 50) &&
      isDate(textOf(line))
    if (text === title || names.includes(text) || isDateline) {
      ledger.cut([line], { step: 'post-clean', reason: 'duplicate' })
    }
  }
}

/** A box to sign up has at most so much text. */
const SIGN_UP = 400
/** "2 dari 8 halaman", "Halaman 1 2 3", "Page 2 of 8". */
const PAGE_MARK =
  /^(?:\d{1,2} (?:dari|of) \d{1,2}(?: (?:halaman|pages?))?|(?:halaman|page|laman)\s*:?(?:\s*(?:\d{1,2}|of|dari|\/|all|semua|next|selanjutnya|berikutnya))+)$/i

/** Cuts forms with the words that ask to fill them in, and marks between the pages of a story. */
export function cutMachinery(story: Element, ledger: Ledger): void {
  for (const input of story.querySelectorAll('input[type="email"], form')) {
    // Some pages are one form from top to bottom.
    if (!story.contains(input) || textOf(input).length > SIGN_UP) continue
    let box = input
    while (box.parentElement && box.parentElement !== story && textOf(box.parentElement).length <= SIGN_UP)
      box = box.parentElement
    ledger.cut([box], { step: 'pre-clean', reason: 'promo' })
  }
  for (const line of story.querySelectorAll('p, div, span, h2, h3, h4, li')) {
    if (story.contains(line) && PAGE_MARK.test(textOf(line)))
      ledger.cut([line], { step: 'pre-clean', reason: 'paging' })
  }
}

function bare(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase()
}
