import type { Article, Extraction } from './article'
import { browser } from './browser'
import type { ExtractionContext } from './extraction/pipeline'
import { isArticle } from './is-article'
import { failureOf, isBrowserPage } from './reading-failure'
import { rulesFor, siteFor } from './rules/catalogue'
import { filtersItem } from './settings'
import { putStory, type Reading } from './stories'

/** Handed to the injected script, which is a file and so takes no arguments; lives in the page's isolated world. */
declare global {
  var beningContext: ExtractionContext | undefined
}

/** Milliseconds after which a page that has not answered is given up. */
const LIMIT = 9000

export interface ReadableTab {
  id?: number
  url?: string
  incognito: boolean
}

/** The document that a tab shows. */
interface Page {
  url: string
  contentType: string
  /** Whether the context that was handed in is for this address, and was taken. */
  isTaken: boolean
}

/**
 * Reads the tab and keeps the story for this session. Needs the tab's grant: a click on the icon, a menu entry or a
 * shortcut. The same for views and background. Never rejects; a page that does not answer fails within ten seconds.
 */
export async function capture(tab: ReadableTab): Promise<Reading> {
  const url = tab.url ?? null
  if (tab.id === undefined || tab.id < 0 || (url && isBrowserPage(url)))
    return { failure: 'browser-page', url }
  try {
    return await within(LIMIT, read(tab.id, tab))
  } catch (error) {
    return { failure: failureOf(error, url), url }
  }
}

async function read(id: number, tab: ReadableTab): Promise<Reading> {
  const page = await handIn(id, tab.url)
  if (page.contentType === 'application/pdf') return { failure: 'pdf', url: page.url }
  const extraction = await inject(id)
  if ('failure' in extraction) return { failure: extraction.failure.kind, url: page.url }
  return keep(extraction.article, id, tab.incognito)
}

async function keep(article: Article, tab: number, isPrivate: boolean): Promise<Reading> {
  try {
    return { story: (await putStory({ article, tab, isPrivate, readAt: Date.now() })).id }
  } catch {
    // Older stories have made room by then: this one alone is more than the session's storage takes.
    return { failure: 'too-large', url: article.url }
  }
}

/**
 * Puts the context where the injected script looks for it. The address that the tab gives may be missing or out of
 * date, and a page is only ever handed what is meant for it: then the page's own word leads to a second try.
 */
async function handIn(tab: number, expected: string | undefined): Promise<Page> {
  const page = await handOver(tab, expected ? await contextFor(expected) : null)
  if (page.isTaken) return page
  const again = await handOver(tab, await contextFor(page.url))
  if (!again.isTaken) throw new Error('the tab has moved on')
  return again
}

async function contextFor(url: string): Promise<ExtractionContext> {
  return { url, rules: rulesFor(url, await filtersItem.getValue()), site: siteFor(url) }
}

async function handOver(tab: number, context: ExtractionContext | null): Promise<Page> {
  const target = { tabId: tab }
  const page = resultOf(await browser.scripting.executeScript({ target, func: takeContext, args: [context] }))
  if (!isPage(page)) throw new Error('the page did not answer')
  return page
}

/** Runs in the page: only what stands in this function exists there. */
function takeContext(context: ExtractionContext | null): Page {
  const isTaken = context?.url === location.href
  globalThis.beningContext = (isTaken && context) || undefined
  return { url: location.href, contentType: document.contentType, isTaken }
}

async function inject(tab: number): Promise<Extraction> {
  const target = { tabId: tab }
  const extraction = resultOf(
    await browser.scripting.executeScript({ target, files: ['/content-scripts/extract.js'] })
  )
  if (!isExtraction(extraction)) throw new Error('the page answered with something else')
  return extraction
}

/** The answer of the page's main frame; Firefox hands over a script's error here, where Chromium has no result. */
function resultOf(results: { result?: unknown; error?: unknown }[]): unknown {
  const first = results[0]
  if (first?.error) throw new Error(`the script failed: ${first.error}`)
  return first?.result
}

function isPage(value: unknown): value is Page {
  const page = value as Partial<Page> | null | undefined
  return typeof page?.url === 'string' && typeof page.contentType === 'string'
}

const failureKinds = ['not-article', 'empty', 'too-large', 'failed']

function isExtraction(value: unknown): value is Extraction {
  const extraction = value as { article?: unknown; failure?: { kind?: unknown } } | null | undefined
  if (extraction?.failure) return failureKinds.includes(extraction.failure.kind as string)
  return isArticle(extraction?.article)
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the page did not answer in time')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
