import { browser } from './browser'
import type { HandedContext } from './extraction/handed-context'
import type { extract } from './extraction/pipeline'
import { type Filters, ruleSetFor, siteFor } from './rules/catalogue'

/** Shared with the injected scripts, which are files and so take no arguments; lives in the page's isolated world. */
declare global {
  var beningContext: HandedContext | undefined
  var beningExtract: typeof extract | undefined
}

/** The document that a tab shows. */
interface Page {
  url: string
  contentType: string
  /** Whether the context that was handed in is for this address, and was taken. */
  isTaken: boolean
}

/** What a page says of itself, and what the pipeline says of it, unchecked. */
export interface PageAnswer {
  page: Page
  extraction: unknown
}

/** A page that is on its way to its answer, with the filters that it was handed. */
export interface Asked {
  filters: Filters
  answer: Promise<PageAnswer>
}

/**
 * Hands the context in and runs the pipeline right behind it. The address that the tab gives may be missing or out of
 * date, and a page is only ever handed what is meant for it: then the page's own word leads to a second try.
 */
export async function readPage(
  tab: number,
  address: string | undefined,
  filters: Filters,
  isAgain = false
): Promise<PageAnswer> {
  const context = address ? contextFor(address, filters) : null
  // Neither waits for the other's answer: scripts run in the order in which they were sent.
  const [page, extraction] = await Promise.all([handOver(tab, context), runScript(tab, 'extract')])
  if (extraction !== null) return { page, extraction: JSON.parse(String(extraction)) }
  if (isAgain) throw new Error('the tab has moved on')
  return readPage(tab, page.url, filters, true)
}

/** What the pipeline is told in the page: the rules and the one site that match its address. */
export function contextFor(url: string, filters: Filters): HandedContext {
  const rules = JSON.stringify(ruleSetFor(url, filters))
  const site = siteFor(url)
  // The site's own cuts are among the rules, and need not travel twice.
  return { url, rules, site: site && { ...site, cut: [] } }
}

/** Hands a context to the page, for the script that comes in next; tells whether it was meant for that page. */
export async function handOver(tab: number, context: HandedContext | null): Promise<Page> {
  const page = await runFunction(tab, takeContext, context)
  if (!isPage(page)) throw new Error('the page did not answer')
  return page
}

/** Runs in the page. */
function takeContext(context: HandedContext | null): Page {
  // A place in the page is no other page.
  const isTaken = context?.url.split('#')[0] === location.href.split('#')[0]
  globalThis.beningContext = (isTaken && context) || undefined
  return { url: location.href, contentType: document.contentType, isTaken }
}

/** Injects one of the extension's scripts and gives its answer. */
export async function runScript(
  tab: number,
  script: 'extract' | 'pages' | 'join' | 'page-html' | 'pick'
): Promise<unknown> {
  const target = { tabId: tab }
  return resultOf(await browser.scripting.executeScript({ target, files: [`/${script}.js`] }))
}

/** Runs a function in the page, of which only what stands in it exists there, and gives its answer. */
export async function runFunction<Args extends unknown[]>(
  tab: number,
  func: (...args: Args) => unknown,
  ...args: Args
): Promise<unknown> {
  return resultOf(await browser.scripting.executeScript({ target: { tabId: tab }, func, args }))
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
