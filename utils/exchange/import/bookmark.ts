import type { Article } from '../../article'
import type { SavedRecord } from '../../library/records'
import { LIBRARY_VERSION } from '../../library/saved'
import { freshState } from '../../library/state'
import { normalTags } from '../../tags'
import { hostOf, isWebAddress, parseUrl } from '../../url'
import { type Found, type Place, problemAt } from './found'

/** What other programs know of a story: its address and what its reader did with it, without its text. */
export interface Bookmark {
  url: string
  title: string
  /** Epoch milliseconds; null where it is not told. */
  savedAt: number | null
  tags: readonly string[]
  isRead: boolean
  isFavourite: boolean
  isArchived: boolean
  /** 0 to 1. */
  progress: number
  note: string
}

const LONGEST = { address: 4096, title: 500, tag: 60, note: 20_000 }
const MOST_TAGS = 50

/** A bookmark as an entry for the reading list, with whatever text of the story came along. */
export function foundBookmark(
  bookmark: Partial<Bookmark>,
  place: Partial<Place>,
  content: Partial<Article> = {}
): Found {
  const address = (bookmark.url ?? '').trim()
  const sample = bookmark.title?.trim() || address
  if (address === '') return problemAt('no-address', place, sample)
  const url = webAddress(address)
  if (!url) return problemAt('not-web', place, address)
  return { record: recordOf(url, bookmark, content), pictures: [] }
}

function recordOf(url: string, bookmark: Partial<Bookmark>, content: Partial<Article>): SavedRecord {
  const title = foldSpace(bookmark.title ?? '').slice(0, LONGEST.title)
  const progress = bookmark.progress ?? 0
  return {
    saved: {
      version: LIBRARY_VERSION,
      id: crypto.randomUUID(),
      savedAt: bookmark.savedAt ?? Date.now(),
      article: { ...linkArticle(url, isNamed(title, url) ? title : nameOf(url)), ...content }
    },
    state: {
      ...freshState,
      isRead: bookmark.isRead ?? false,
      isFavourite: bookmark.isFavourite ?? false,
      isArchived: bookmark.isArchived ?? false,
      progress: progress >= 0 && progress <= 1 ? progress : 0,
      note: (bookmark.note ?? '').slice(0, LONGEST.note),
      tags: tagsOf(bookmark.tags ?? [])
    }
  }
}

/** A story of which only the address is known: to be read when it is opened. */
function linkArticle(url: string, title: string): Article {
  return {
    version: 1,
    kind: 'link',
    url,
    canonical: url,
    title,
    authors: [],
    editors: [],
    outlet: hostOf(url),
    section: null,
    published: null,
    modified: null,
    lang: 'und',
    dir: 'ltr',
    standfirst: null,
    picture: null,
    blocks: [],
    removals: [],
    pages: { read: 0, total: 1, state: 'whole' },
    words: 0
  }
}

/** The address as the URL standard prints it, or null where it is none of the web. Some lists leave out `https://`. */
function webAddress(address: string): string | null {
  const url = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : `https://${address}`
  const href = parseUrl(url)?.href ?? ''
  const isDotted = hostOf(href).includes('.')
  return isWebAddress(href) && isDotted && href.length <= LONGEST.address ? href : null
}

/** Exports write the address where they know no title. */
function isNamed(title: string, url: string): boolean {
  return title !== '' && webAddress(title) !== url
}

function nameOf(url: string): string {
  const { pathname } = new URL(url)
  return (hostOf(url) + (pathname === '/' ? '' : pathname)).slice(0, LONGEST.title)
}

/** Those of one list that fit: another program's field may hold anything. */
function tagsOf(tags: readonly string[]): string[] {
  return normalTags(tags.map(tag => tag.slice(0, LONGEST.tag))).slice(0, MOST_TAGS)
}

function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
