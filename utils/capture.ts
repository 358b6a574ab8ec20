import type { Extraction, Pages } from './article'
import { followed, type PagesProgress, type Watch, within } from './followed'
import { type Asked, contextFor, handOver, readPage, runFunction, runScript } from './in-page'
import { isArticle, isPages } from './is-article'
import { noteHits } from './note-hits'
import { failureOf, isBrowserPage } from './reading-failure'
import type { Filters } from './rules/catalogue'
import { keptRemovals } from './rules/keep-removal'
import { filtersItem } from './settings'
import { getStory, putJoined, putStory, type Reading, readSession, type Story } from './stories'

/** A story that is being joined in its page. */
export interface Joining {
  url: string
  progress: PagesProgress
  end: AbortController
  result: Promise<Extraction>
}

declare global {
  /** In the page's isolated world, for the scripts that come in later. */
  var beningJoining: Joining | undefined
}

/** Milliseconds after which a page that has not answered is given up. */
const LIMIT = 9000

export interface ReadableTab {
  id?: number
  url?: string
  incognito: boolean
}

interface CaptureOptions {
  /** What the page was asked before, where it was. */
  asked?: Asked
  /** Told before the story is stored, and waited for; this context's `getStory()` has it already. */
  onRead?: (reading: Reading) => void | Promise<void>
}

/**
 * Reads the tab and keeps the story for this session. Needs the tab's grant: a click on the icon, a menu entry or a
 * shortcut. The same for views and background. Never rejects; a page that does not answer fails within ten seconds.
 */
export async function capture(tab: ReadableTab, options: CaptureOptions = {}): Promise<Reading> {
  const url = tab.url ?? null
  if (tab.id === undefined || tab.id < 0 || (url && isBrowserPage(url)))
    return { failure: 'browser-page', url }
  try {
    return await within(LIMIT, read(tab.id, tab, options))
  } catch (error) {
    return { failure: failureOf(error, url), url }
  }
}

async function read(id: number, tab: ReadableTab, { asked, onRead }: CaptureOptions): Promise<Reading> {
  const filters = asked ? asked.filters : await filtersItem.getValue()
  const answer = asked ? asked.answer : readPage(id, tab.url, filters)
  // Looked up while the page works.
  const session = readSession().catch(() => null)
  const { page, extraction: unchecked } = await answer
  const extraction = checked(unchecked)
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

function checked(extraction: unknown): Extraction {
  if (!isExtraction(extraction)) throw new Error('the page answered with something else')
  return extraction
}

/** How many pages the story has. Asked only where the pipeline found that there may be several. */
async function tellPages(tab: number): Promise<Pages> {
  const pages = await runScript(tab, 'pages')
  if (!isPages(pages)) throw new Error('the page answered with something else')
  return pages
}

/** The HTML of a story's page, to try filters on; null where it is out of reach, or more than two million characters. */
export async function readHtml(tab: number, url: string): Promise<string | null> {
  const page = (await runScript(tab, 'page-html').catch(() => null)) as {
    url?: unknown
    html?: unknown
  } | null
  return page?.url === url && typeof page.html === 'string' ? page.html : null
}

/** Lets the reader pick something on the page of a session's story; false where the page is out of reach. Never rejects. */
export async function openPicker({ tab, article }: Story): Promise<boolean> {
  try {
    if (!(await bringPipeline(tab, article.url, await filtersItem.getValue()))) return false
    return (await runScript(tab, 'pick')) === true
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
    const extraction = await followed(runScript(tab, 'join').then(checked), tell, watch)
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
  await runScript(tab, 'extract')
  return (await handOver(tab, contextFor(url, filters))).isTaken
}

async function progressIn(tab: number, isEnded: boolean): Promise<PagesProgress | null> {
  return ((await runFunction(tab, tellProgress, isEnded)) as PagesProgress | null | undefined) ?? null
}

/** Runs in the page. */
function tellProgress(isEnded: boolean): PagesProgress | null {
  if (isEnded) globalThis.beningJoining?.end.abort()
  return globalThis.beningJoining?.progress ?? null
}

const failureKinds = ['not-article', 'empty', 'too-large', 'failed']

function isExtraction(value: unknown): value is Extraction {
  const extraction = value as { article?: unknown; failure?: { kind?: unknown } } | null | undefined
  if (extraction?.failure) return failureKinds.includes(extraction.failure.kind as string)
  return isArticle(extraction?.article)
}
