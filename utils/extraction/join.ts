import type { Article } from '../article'
import { mergePages, saysNew } from './merge-pages'
import { type Paging, readPaging } from './paging'
import type { ExtractionContext, extract } from './pipeline'
import { isSameStory } from './same-story'
import { withStoryPlace } from './story-place'

/** No story is read from more pages. */
export const MOST_PAGES = 20

export interface JoinOptions extends ExtractionContext {
  /** The pipeline; handed in, since the page has it already when its story is joined. */
  extract: typeof extract
  /**
   * Gives the document at an address of the page's own origin. Rejects where it cannot be had; how long to wait for
   * one page is its own affair.
   */
  fetchPage: (url: string) => Promise<Document>
  /** Told after each page. */
  onProgress?: (pages: { read: number; total: number }) => void
  /** Ends the joining between two pages, with the signal's reason. */
  signal?: AbortSignal
}

/**
 * The whole story, given the article of one of its pages and that page. Where an address is known that holds all
 * pages, it is read from there; else page after page, each through the pipeline. What cannot be had, or is another
 * story, ends it: `pages` then says `failed`, with what was read. Rejects only when it is ended from outside.
 */
export async function joinPages(page: Document, first: Article, options: JoinOptions): Promise<Article> {
  const paging = readPaging(page, first.url, options.site)
  if (!paging) return first.pages.state === 'whole' ? first : { ...first, pages: whole(1) }
  return (await readWhole(first, paging, options)) ?? (await readNumbered(page, first, paging, options))
}

/** The story from the one address that holds all; null where that is not to be had, or holds no more than the page. */
async function readWhole(first: Article, paging: Paging, options: JoinOptions): Promise<Article | null> {
  if (!paging.whole) return null
  const found = await readPage(first, paging.whole, options)
  // A site that does not know the address answers it with the page itself.
  if (!found || found.article.words <= first.words || saysNew(first, [found.article])) return null
  const { blocks, removals, words, kind } = found.article
  return { ...first, kind, blocks, removals, words, pages: whole(paging.total) }
}

async function readNumbered(
  page: Document,
  first: Article,
  paging: Paging,
  options: JoinOptions
): Promise<Article> {
  const addresses = new Map(paging.addresses)
  const read = new Map([[paging.here, first]])
  const site = withStoryPlace(options.site, page, first)
  let { total } = paging
  for (let number = 1; number <= Math.min(total, MOST_PAGES); number++) {
    if (read.has(number)) continue
    const found = await readPage(first, addresses.get(number), { ...options, site })
    if (!found) break
    // The pager leads back to what the page holds already: all pages in one, or a list's of its own.
    if (!saysNew(found.article, [first]) && read.size === 1) return { ...first, pages: whole(1) }
    read.set(number, found.article)
    total = Math.max(total, learn(addresses, found.document, found.article.url, options))
    options.onProgress?.({ read: read.size, total })
  }
  const state = read.size < total ? 'failed' : 'whole'
  const pages = [...read].sort(([a], [b]) => a - b).map(([, article]) => article)
  const kind = pages.some(one => one.kind === 'partial') ? 'partial' : first.kind
  return { ...first, kind, ...mergePages(pages), pages: { read: read.size, total, state } }
}

/** Adds the pages that a later page tells of; gives how many there are by its word. */
function learn(addresses: Map<number, string>, page: Document, url: string, { site }: JoinOptions): number {
  const paging = readPaging(page, url, site)
  for (const [number, address] of paging?.addresses ?? [])
    if (!addresses.has(number)) addresses.set(number, address)
  return paging?.total ?? 0
}

interface PageRead {
  document: Document
  article: Article
}

/** One page of the story, or null where it cannot be had or is none. */
async function readPage(
  first: Article,
  url: string | undefined,
  { extract, fetchPage, signal, ...context }: JoinOptions
): Promise<PageRead | null> {
  signal?.throwIfAborted()
  if (url === undefined) return null
  const document = await fetchPage(url).catch(() => null)
  signal?.throwIfAborted()
  const extraction = document && extract(document, { ...context, url, isLaterPage: true })
  if (!extraction || 'failure' in extraction) return null
  return isSameStory(first, extraction.article, document) ? { document, article: extraction.article } : null
}

function whole(total: number): Article['pages'] {
  return { read: total, total, state: 'whole' }
}
