import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { Chromium } from '../tests/e2e/harness/chromium'
import { putStories } from '../tests/e2e/harness/library'
import { SiteServer } from '../tests/e2e/harness/site-server'
import { buildBefore, buildNow } from './earlier-build'
import { ms, quantile } from './numbers'

/** Before listening, the look, the way through a story, citations and abbreviations: the reader bare. */
const BEFORE = '87e3b22e76f559e68f76fd047763a45fb92c39e5'
const PARAGRAPHS = 1000
/** Stands in each paragraph: to know and underline abbreviations is a part of the comfort. */
const STORY = 'panjang dari KPK, BPJS dan Polri'
const ROUNDS = 15
/** Comfort may cost so many times the opening that there was without it. */
const BAR = 1.2
/** Milliseconds after the painting in which what waits for it is done. */
const AFTER = 1000

interface Opening {
  /** From the address to the first frame that holds the last paragraph, in milliseconds. */
  painted: number
  /** All that the view's main thread did, until a moment after that, in milliseconds. */
  busy: number
}

/**
 * How long the full page with a story of 1,000 paragraphs takes to open, beside the code as it was before reading in
 * comfort. Both are built and stand in one Chromium, and take turns. Where the history does not reach back it says so.
 */
export async function measureOpening(): Promise<void> {
  const before = buildBefore(BEFORE)
  if (!before) {
    console.log(
      `\nOpening: the history does not reach back to ${BEFORE.slice(0, 7)}, nothing to measure beside.`
    )
    return
  }
  const server = await SiteServer.start()
  const chromium = await Chromium.start({ server, build: buildNow() })
  try {
    const earlier = await chromium.browser.installExtension(before.folder)
    const sides = [
      { id: chromium.extension.id, openings: [] as Opening[] },
      { id: earlier, openings: [] as Opening[] }
    ]
    for (const { id } of sides) await prepare(chromium, id)
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round++)
      for (const { id, openings } of sides) {
        const opening = await open(chromium, id)
        if (round > 0) openings.push(opening)
      }
    const [now, then] = sides.map(side => side.openings) as [Opening[], Opening[]]
    console.log(
      `\nOpening the full page with ${PARAGRAPHS} paragraphs, beside ${BEFORE.slice(0, 7)}, ${ROUNDS} times each:`
    )
    report('painted', now, then)
    report('busy', now, then)
  } finally {
    await chromium.close()
    await server.stop()
    before.remove()
  }
}

async function prepare(chromium: Chromium, id: string): Promise<void> {
  const page = await chromium.openTab(`chrome-extension://${id}/options.html`)
  await putStories(page, [STORY], PARAGRAPHS)
  await page.close()
}

async function open(chromium: Chromium, id: string): Promise<Opening> {
  const page = await chromium.browser.newPage()
  await page.evaluateOnNewDocument(watchFor, `.article [data-block="b${PARAGRAPHS}"]`)
  await page.goto(`chrome-extension://${id}/reader.html?story=${encodeURIComponent(STORY)}`)
  const painted = await page
    .waitForFunction(() => (window as Watched).painted, { polling: 20 })
    .then(handle => handle.jsonValue())
  await pause(AFTER)
  const busy = await busySeconds(page)
  await page.close()
  return { painted: painted ?? Number.NaN, busy: busy * 1000 }
}

async function busySeconds(page: Page): Promise<number> {
  return (await page.metrics()).TaskDuration ?? Number.NaN
}

type Watched = Window & { painted?: number }

/** Runs in the page, from its beginning: notes when the frame that holds the element has been painted. */
function watchFor(selector: string): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        ;(window as Watched).painted = performance.now()
      }
      port2.postMessage(null)
    })
  }).observe(document, { childList: true, subtree: true })
}

function report(part: keyof Opening, now: readonly Opening[], then: readonly Opening[]): void {
  const [median, earlier] = [now, then].map(all =>
    quantile(
      all.map(one => one[part]),
      0.5
    )
  ) as [number, number]
  const ratio = median / earlier
  const verdict = ratio <= BAR ? `within ${BAR}` : `over ${BAR}`
  console.log(`  ${part}: median ${ms(median)} beside ${ms(earlier)}, ratio ${ratio.toFixed(2)}, ${verdict}`)
}
