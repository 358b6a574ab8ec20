import type { Page } from 'puppeteer-core'
import { type BenchBrowser, openAsSaved } from './bench-browser'
import type { BenchPage } from './corpora'
import { ms, quantile } from './numbers'
import type { Lap } from './stopwatch'

const popups = { bening: 'popup.html', least: 'least.html' }
const readers = ['bening', 'least'] as const
type Laps = Record<(typeof readers)[number], Lap[]>

/**
 * How long the reader waits: from the moment in which a click has made the popup's document to the first frame that
 * holds the story's last paragraph, in the real popup, beside the least that any reader can do (Readability alone, its
 * HTML sanitized and painted). Each run has a fresh document and a fresh popup; the two take turns.
 */
export async function measurePainted(browser: BenchBrowser, pages: readonly BenchPage[], runs: number) {
  const laps: Laps = { bening: [], least: [] }
  for (const page of pages) {
    const own = await measurePage(browser, page, runs)
    const name = `  ${page.name} (${Math.round(page.html.length / 1024)} KiB)`
    console.log(own ? line(name, own) : `${name}: no story for one of the two; left out`)
    if (!own) continue
    for (const reader of readers) laps[reader].push(...own[reader])
  }
  console.log(line(`All ${laps.bening.length} runs each`, laps))
}

/** The first turn of a page only warms up; a reader that finds no story in it will find none later. */
async function measurePage(browser: BenchBrowser, page: BenchPage, runs: number): Promise<Laps | null> {
  const url = openAsSaved(browser.server, page)
  const tab = await browser.chromium.browser.newPage()
  const own: Laps = { bening: [], least: [] }
  for (let run = 0; run <= runs; run++)
    for (const reader of readers) {
      const lap = await measure(browser, tab, { url, reader })
      if (lap && run > 0) own[reader].push(lap)
      if (!lap && run === 0) {
        await tab.close()
        return null
      }
    }
  await tab.close()
  return own
}

interface Turn {
  url: string
  reader: keyof Laps
}

/** One lap: a fresh document, a fresh popup by a click on the icon; null where the popup comes to no story. */
async function measure(
  { chromium, desk }: BenchBrowser,
  tab: Page,
  { url, reader }: Turn
): Promise<Lap | null> {
  await tab.goto(url, { waitUntil: 'load' })
  await desk.evaluate(popup => chrome.action.setPopup({ popup }), popups[reader])
  const popup = await chromium.opened(popups[reader], () => chromium.clickIcon(tab))
  const lap = await popup
    .waitForFunction(() => window.lap, { polling: 20, timeout: 8000 })
    .then(handle => handle.jsonValue())
    .catch(() => null)
  await popup.close()
  return lap ?? null
}

/** "median 100 ms beside 90 ms, ratio 1.11", and the same for the 95th percentile. */
function line(name: string, laps: Laps): string {
  const both = (part: number) => {
    const of = (reader: keyof Laps) =>
      quantile(
        laps[reader].map(({ time }) => time),
        part
      )
    const [bening, least] = [of('bening'), of('least')]
    return `${ms(bening)} beside ${ms(least)}, ratio ${(bening / least).toFixed(2)}`
  }
  return `${name}: median ${both(0.5)}; p95 ${both(0.95)}`
}
