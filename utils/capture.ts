import type { Extraction, Pages } from './article'
import { browser } from './browser'
import type { HandedContext } from './extraction/handed-context'
import type { extract } from './extraction/pipeline'
import { followed, type PagesProgress, type Watch, within } from './followed'
import { isArticle, isPages } from './is-article'
import { noteHits } from './note-hits'
import { failureOf, isBrowserPage } from './reading-failure'
import { type Filters, rulesFor, siteFor } from './rules/catalogue'
import { keptRemovals } from './rules/keep-removal'
import { packRules } from './rules/packed-rules'
import { filtersItem } from './settings'
import { getStory, putJoined, putStory, type Reading, readSession, type Story } from './stories'

/** A story that is being joined in its page. */
export interface Joining {
  url: string
  progress: PagesProgress
  end: AbortController
  result: Promise<Extraction>
}

/** Shared with the injected scripts, which are files and so take no arguments; lives in the page's isolated world. */
declare global {
  var beningContext: HandedContext | undefined
  var beningExtract: typeof extract | undefined
  var beningJoining: Joining | undefined
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
 * `onRead` is told before the story is stored, which this context's `getStory()` has already.
 */
export async function capture(tab: ReadableTab, onRead?: (reading: Reading) => void): Promise<Reading> {
  const url = tab.url ?? null
  if (tab.id === undefined || tab.id < 0 || (url && isBrowserPage(url)))
    return { failure: 'browser-page', url }
  try {
    return await within(LIMIT, read(tab.id, tab, onRead))
  } catch (error) {
    return { failure: failureOf(error, url), url }
  }
}

async function read(id: number, tab: ReadableTab, onRead?: (reading: Reading) => void): Promise<Reading> {
  const filters = await filtersItem.getValue()
  const asked = extractIn(id, tab.url, filters)
  // Looked up while the page works.
  const session = readSession().catch(() => null)
  const { page, extraction } = await asked
  if (page.contentType === 'application/pdf') return { failure: 'pdf', url: page.url }
  if ('failure' in extraction) return { failure: extraction.failure.kind, url: page.url }
  const pages = extraction.article.pages.state === 'first' ? await tellPages(id) : extraction.article.pages
  const article = { ...extraction.article, pages }
  const reading = { article, tab: id, isPrivate: tab.incognito, readAt: Date.now() }
  try {
    const kept = keptRemovals(article, filters)
    const { id: story } = await putStory(reading, {
      kept,
      session,
      onStory: ({ id: story }) => onRead?.({ story })
    })
    if (!tab.incognito) void noteHits(article)
    return { story }
  } catch {
    // Older stories have made room by then: this one alone is more than the session's storage takes.
    return { failure: 'too-large', url: article.url }
  }
}

/**
 * Hands the context in and runs the pipeline right behind it. The address that the tab gives may be missing or out of
 * date, and a page is only ever handed what is meant for it: then the page's own word leads to a second try.
 */
async function extractIn(
  tab: number,
  address: string | undefined,
  filters: Filters,
  isAgain = false
): Promise<{ page: Page; extraction: Extraction }> {
  const context = address ? contextFor(address, filters) : null
  // Neither waits for the other's answer: scripts run in the order in which they were sent.
  const [page, extraction] = await Promise.all([handOver(tab, context), run(tab, 'extract')])
  if (extraction !== null) return { page, extraction: checked(extraction) }
  if (isAgain) throw new Error('the tab has moved on')
  return extractIn(tab, page.url, filters, true)
}

function contextFor(url: string, filters: Filters): HandedContext {
  const rules = packRules(rulesFor(url, filters))
  const site = siteFor(url)
  // The site's own cuts are among the rules, and need not travel twice.
  return { url, rules, site: site && { ...site, cut: [] } }
}

async function handOver(tab: number, context: HandedContext | null): Promise<Page> {
  const target = { tabId: tab }
  const page = resultOf(await browser.scripting.executeScript({ target, func: takeContext, args: [context] }))
  if (!isPage(page)) throw new Error('the page did not answer')
  return page
}

/** Runs in the page: only what stands in this function exists there. */
function takeContext(context: HandedContext | null): Page {
  // A place in the page is no other page.
  const isTaken = context?.url.split('#')[0] === location.href.split('#')[0]
  globalThis.beningContext = (isTaken && context) || undefined
  return { url: location.href, contentType: document.contentType, isTaken }
}

function checked(extraction: unknown): Extraction {
  if (!isExtraction(extraction)) throw new Error('the page answered with something else')
  return extraction
}

/** How many pages the story has. Asked only where the pipeline found that there may be several. */
async function tellPages(tab: number): Promise<Pages> {
  const pages = await run(tab, 'pages')
  if (!isPages(pages)) throw new Error('the page answered with something else')
  return pages
}

async function run(
  tab: number,
  script: 'extract' | 'pages' | 'join' | 'page-html' | 'pick'
): Promise<unknown> {
  const target = { tabId: tab }
  return resultOf(await browser.scripting.executeScript({ target, files: [`/${script}.js`] }))
}

/** The HTML of a story's page, to try filters on; null where it is out of reach, or more than two million characters. */
export async function readHtml(tab: number, url: string): Promise<string | null> {
  const page = (await run(tab, 'page-html').catch(() => null)) as { url?: unknown; html?: unknown } | null
  return page?.url === url && typeof page.html === 'string' ? page.html : null
}

/** Lets the reader pick something on the page of a session's story; false where the page is out of reach. Never rejects. */
export async function openPicker({ tab, article }: Story): Promise<boolean> {
  try {
    if (!(await bringPipeline(tab, article.url, await filtersItem.getValue()))) return false
    return (await run(tab, 'pick')) === true
  } catch {
    return false
  }
}

/** How joining ended. `gone`: the story is no longer at hand. `out-of-reach`: its page is not, or not to be read. */
export type JoinOutcome = 'joined' | 'gone' | 'out-of-reach' | 'failed'

/**
 * Reads the other pages of a session's story, in the page that it was read from, and puts the whole in its place.
 * Where some cannot be had, what was read is put there, and the article's `pages` say so. Never rejects; a page that
 * does not come on is given up.
 */
export async function join(id: string, watch: Watch = {}): Promise<JoinOutcome> {
  const story = await getStory(id)
  if (!story) return 'gone'
  const { tab, article } = story
  try {
    const filters = await filtersItem.getValue()
    if (!(await bringPipeline(tab, article.url, filters))) return 'out-of-reach'
    const tell = (isEnded: boolean) => progressIn(tab, isEnded)
    const extraction = await followed(run(tab, 'join').then(checked), tell, watch)
    if ('failure' in extraction) return 'failed'
    const kept = keptRemovals(extraction.article, filters)
    return (await putJoined(id, extraction.article, kept)) ? 'joined' : 'gone'
  } catch (error) {
    const isThere = failureOf(error, article.url) === 'failed' && !/\btab\b/i.test(String(error))
    return isThere ? 'failed' : 'out-of-reach'
  }
}

/** Brings the pipeline and its context to a page, for a script that works beside it; false where it shows another story. */
async function bringPipeline(tab: number, url: string, filters: Filters): Promise<boolean> {
  // Without a context it only brings the pipeline, which a reload has taken away.
  await run(tab, 'extract')
  return (await handOver(tab, contextFor(url, filters))).isTaken
}

async function progressIn(tab: number, isEnded: boolean): Promise<PagesProgress | null> {
  const target = { tabId: tab }
  const results = await browser.scripting.executeScript({ target, func: tellProgress, args: [isEnded] })
  return (resultOf(results) as PagesProgress | null | undefined) ?? null
}

/** Runs in the page: only what stands in this function exists there. */
function tellProgress(isEnded: boolean): PagesProgress | null {
  if (isEnded) globalThis.beningJoining?.end.abort()
  return globalThis.beningJoining?.progress ?? null
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
