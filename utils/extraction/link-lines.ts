import { areOneOutlet, hostOf } from '../url'
import { linkedLength } from './dom'
import type { Ledger } from './ledger'
import { hasText, textOf } from './text'

/** Fewer words in a link are a name or a source, not a headline. */
const HEADLINE_WORDS = 4

/** Of a list that closes the story so much stands in links, at least. */
const LEAST_LINKED = 0.3

/**
 * Cuts what stands in the story without a label and is none of it: lines that are nothing but a link to another page
 * of the same outlet, and lists of such.
 */
export function cutLinkLines(story: Element, url: string, ledger: Ledger): void {
  const host = hostOf(url)
  const cut = (element: Element) => ledger.cut([element], { step: 'post-clean', reason: 'links' })
  for (const list of story.querySelectorAll('ul, ol')) {
    const items = [...list.children].filter(hasText)
    // Three are a menu or a row of tags, however short.
    const isLinks =
      items.length > 0 && items.every(item => isLinked(item, host) && (items.length > 2 || isHeadline(item)))
    if (story.contains(list) && (isLinks || isLastLinks(list, story, host))) cut(list)
  }
  // A card that pops up from a name in a sentence: its picture, its headlines.
  for (const card of story.querySelectorAll('p span'))
    if (
      story.contains(card) &&
      card.querySelectorAll('a').length > 2 &&
      isLinked(card, host) &&
      isHeadline(card)
    )
      cut(card)
  for (const line of story.querySelectorAll('p, h2, h3, h4, h5, li, div')) {
    if (!line.querySelector('a[href]')) continue
    if (
      story.contains(line) &&
      isLinked(line, host) &&
      (isHeadline(line) || isTagLine(line)) &&
      !line.closest('figure, table')
    )
      cut(line)
  }
}

/** Whether a list closes the story, and each item of it leads to another: "YouTubers must unionize, whatever …". */
function isLastLinks(list: Element, story: Element, host: string): boolean {
  return (
    list.childElementCount > 2 &&
    linkedLength(list) > textOf(list).length * LEAST_LINKED &&
    [...list.children].every(item =>
      [...item.querySelectorAll('a[href]')].some(link => isSameOutlet(link, host))
    ) &&
    textOf(story).endsWith(textOf(list))
  )
}

/** Whether a line's links all lead to tags or topics. */
function isTagLine(element: Element): boolean {
  const isTag = (link: Element) => /\/(?:tags?|topi[ck]s?)\//i.test(link.getAttribute('href') ?? '')
  return hasText(element) && [...element.querySelectorAll('a')].every(isTag)
}

function isHeadline(element: Element): boolean {
  return withoutBullet(textOf(element)).split(' ').length >= HEADLINE_WORDS
}

/** Whether all text of an element is linked to the same outlet. */
function isLinked(element: Element, host: string): boolean {
  if (linkedLength(element) < withoutBullet(textOf(element)).length * 0.98) return false
  const links = element.querySelectorAll('a[href]')
  return links.length > 0 && [...links].every(link => isSameOutlet(link, host) && !isPicture(link))
}

function withoutBullet(text: string): string {
  return text.replace(/^[•·–—\-*»›>\s]+/u, '')
}

/** Whether a link only enlarges the picture in it. */
function isPicture(link: Element): boolean {
  return /\.(?:jpe?g|png|webp|gif)(?:$|\?)/i.test(link.getAttribute('href') ?? '')
}

function isSameOutlet(link: Element, host: string): boolean {
  const other = hostOf(link.getAttribute('href') ?? '', link.ownerDocument.baseURI)
  return other !== '' && areOneOutlet(host, other)
}
