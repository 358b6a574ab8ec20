import { parseHtml } from '../../parse-html'
import { type Bookmark, foundBookmark } from './bookmark'
import type { Found, ImportFormat } from './found'
import { momentOf } from './moment'

/**
 * The links of a web page that is a list of stories, or null where the text is no such page: browsers' bookmarks (the
 * Netscape format), and the older exports of Pocket and Instapaper.
 */
export function readLinks(text: string): { format: ImportFormat; entries(): Iterable<Found> } | null {
  if (/<!doctype netscape-bookmark-file/i.test(text.slice(0, 2000)))
    return { format: 'bookmarks', entries: () => entriesOf(text, bookmarkOf) }
  const isPocket = /<a\s[^>]*\btime_added=/i.test(text.slice(0, 100_000))
  const isList = isPocket || /<h1>\s*(unread|read archive|archive)\s*<\/h1>/i.test(text.slice(0, 100_000))
  return isList
    ? { format: isPocket ? 'pocket' : 'bookmarks', entries: () => entriesOf(text, listedOf) }
    : null
}

type Reading = (link: Element, now: number) => Partial<Bookmark>

function* entriesOf(text: string, reading: Reading): Iterable<Found> {
  const now = Date.now()
  let entry = 0
  for (const link of parseHtml(text).querySelectorAll('a[href]')) {
    entry += 1
    const url = link.getAttribute('href') ?? ''
    yield foundBookmark({ url, title: link.textContent ?? '', ...reading(link, now) }, { entry })
  }
}

/** Folders that browsers make by themselves. */
const GIVEN =
  /^(bookmarks?( (bar|menu|toolbar))?|(other|mobile|imported) bookmarks|favou?rites( bar)?|bening|unsorted)$/i

function bookmarkOf(link: Element, now: number): Partial<Bookmark> {
  const attribute = (name: string) => link.getAttribute(name) ?? ''
  const folder = folderOf(link)
  return {
    savedAt: momentOf(attribute('add_date'), now),
    tags: [...attribute('tags').split(','), ...(GIVEN.test(folder) ? [] : [folder])],
    isRead: attribute('toread') === '0',
    isArchived: attribute('archived') === '1',
    isFavourite: attribute('favourite') === '1',
    note: noteOf(link)
  }
}

/** A list's heading stands before it, at its side or in the entry around it. */
function folderOf(link: Element): string {
  const list = link.closest('dl')
  const heading =
    list?.previousElementSibling?.closest('h3') ?? list?.parentElement?.querySelector(':scope > h3')
  return heading?.textContent?.trim() ?? ''
}

function noteOf(link: Element): string {
  const next = link.closest('dt')?.nextElementSibling
  return next?.localName === 'dd' ? ownText(next) : ''
}

/** Without what stands in lists inside it: a folder's `<dd>` holds the whole folder. */
function ownText(element: Element): string {
  const texts = [...element.childNodes]
    .filter(node => node.nodeType === 3)
    .map(node => node.textContent ?? '')
  return texts.join(' ').trim()
}

function listedOf(link: Element, now: number): Partial<Bookmark> {
  const isAway = /archive/i.test(headingBefore(link))
  return {
    savedAt: momentOf(link.getAttribute('time_added') ?? '', now),
    tags: (link.getAttribute('tags') ?? '').split(','),
    isRead: isAway,
    isArchived: isAway
  }
}

function headingBefore(link: Element): string {
  let element: Element | null = link.closest('ul, ol') ?? link
  while (element && element.localName !== 'h1') element = element.previousElementSibling
  return element?.textContent ?? ''
}
