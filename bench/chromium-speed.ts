import type { Page } from 'puppeteer-core'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import type { ExtractionContext } from '../utils/extraction/pipeline'
import { ruleSetFor, siteFor } from '../utils/rules/catalogue'
import { type BenchBrowser, openAsSaved } from './bench-browser'
import type { BenchPage } from './corpora'
import type { Times } from './engines'

/** The engines on each page in turn, in a real Chromium, in the isolated world of the page itself. */
export async function timeInChromium(
  { server, chromium, desk }: BenchBrowser,
  pages: readonly BenchPage[],
  rounds: number
): Promise<Times[]> {
  const tab = await chromium.browser.newPage()
  const all: Times[] = []
  for (const page of pages) {
    const url = openAsSaved(server, page)
    await tab.goto(url, { waitUntil: 'load' })
    const context = { url, rules: ruleSetFor(url, { off: [], own: [] }), site: siteFor(url) }
    // The first round only warms up: the script has just been parsed.
    await timeTab(desk, context, 1)
    all.push(await timeTab(desk, context, rounds))
  }
  await tab.close()
  return all
}

async function timeTab(desk: Page, context: ExtractionContext, rounds: number): Promise<Times> {
  const times = await desk.evaluate(
    async (script, ...args: [ExtractionContext, number]) => {
      const tabs = await chrome.tabs.query({})
      const target = { tabId: tabs.find(tab => tab.url === args[0].url)?.id ?? -1 }
      await chrome.scripting.executeScript({ target, files: [script] })
      const func = (context: ExtractionContext, rounds: number) =>
        globalThis.benchEngines?.(document, context, rounds)
      const [answer] = await chrome.scripting.executeScript({ target, func, args })
      return answer?.result
    },
    '/engines-script.js' as ScriptPublicPath,
    context,
    rounds
  )
  if (!times) throw new Error(`no times came back from ${context.url}`)
  return times
}
