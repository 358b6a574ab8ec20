import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { Chromium } from '../tests/e2e/harness/chromium'
import { SiteServer } from '../tests/e2e/harness/site-server'
import { storyLines } from '../tests/e2e/harness/view'
import { openAsSaved } from './bench-browser'
import type { BenchPage } from './corpora'
import { buildNow } from './earlier-build'
import { ms, quantile } from './numbers'

/** What is typed into the editor before, and then key by key: each makes another rule of the line. */
const BEGUN = '\n##.'
const LINE = 'related-links-of-the-day'
/** Milliseconds after a key in which its preview is waited for before the next, where keys come one by one. */
const PATIENCE = 2000
/** Milliseconds between the keys of somebody who types fast. */
const FAST = 70
/** A key's preview is to be shown after so many milliseconds, at most. */
const BAR = 100

/**
 * How soon after a key the preview beside the filter editor shows what it does, on the built-in sample and on pages that
 * were read last; and how long typing without a rest is held up.
 */
export async function measurePreview(pages: readonly BenchPage[]): Promise<void> {
  const server = await SiteServer.start()
  const chromium = await Chromium.start({ server, build: buildNow() })
  try {
    console.log(`\nFrom a key in the filter editor to the preview, ${LINE.length} keys:`)
    await measure(chromium, 'the built-in sample')
    for (const page of pages) {
      const tab = await chromium.openTab(openAsSaved(server, page))
      const popup = await chromium.openPopup(tab)
      await storyLines(popup)
      await popup.close()
      await measure(chromium, `${page.name}, ${Math.round(page.html.length / 1000)} kB`)
      await tab.close()
    }
  } finally {
    await chromium.close()
    await server.stop()
  }
}

async function measure(chromium: Chromium, name: string): Promise<void> {
  const options = await chromium.openPage('options.html')
  await options.waitForSelector('#filters >>> .cm-content')
  await options.waitForSelector('.preview-figures')
  await options.locator('#filters >>> .cm-content').click()
  for (const key of BEGUN) await press(options, key)
  await pause(1000)
  await options.evaluate(watch)
  const shown: number[] = []
  const read: number[] = []
  for (const key of LINE) {
    await press(options, key)
    const took = await options
      .waitForFunction(() => (window as unknown as Watched).took, { polling: 20, timeout: PATIENCE })
      .then(handle => handle.jsonValue())
      .catch(() => null)
    // Where two readings took the same time to a tenth of a millisecond, nothing in the page tells the second.
    if (took == null) continue
    shown.push(took)
    read.push(await options.$eval('[data-time]', time => Number(time.getAttribute('data-time'))))
  }
  const [median, late] = [quantile(shown, 0.5), quantile(shown, 0.95)]
  const verdict = late <= BAR ? `within ${BAR}` : `over ${BAR}`
  console.log(
    `  ${name}: median ${ms(median)}, p95 ${ms(late)}, ${verdict}; read in ${ms(quantile(read, 0.5))}, p95 ${ms(quantile(read, 0.95))}`
  )
  for (const key of BEGUN) await press(options, key)
  await options.evaluate(startTyping)
  for (const key of LINE) {
    await press(options, key)
    await pause(FAST)
  }
  await pause(1000)
  const { longest, typed } = await options.evaluate(endTyping)
  console.log(
    `    typing on: longest task ${ms(longest)}, key to its letter median ${ms(quantile(typed, 0.5))}, p95 ${ms(quantile(typed, 0.95))}`
  )
  await options.close()
}

async function press(options: Page, key: string): Promise<void> {
  await options.evaluate(() => Object.assign(window, { took: undefined }))
  await options.keyboard.press((key === '\n' ? 'Enter' : key) as 'Enter')
}

// What follows runs in the page.

interface Watched {
  /** Milliseconds from the last key to the frame that showed its preview. */
  took?: number
  tasks: number[]
  typed: number[]
}

/** Notes when a preview has come that was worked out after the last key. */
function watch(): void {
  const page = window as unknown as Watched
  let key = 0
  document.addEventListener(
    'keydown',
    event => {
      key = event.timeStamp
    },
    true
  )
  const afterFrame = (run: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = run
      port2.postMessage(null)
    })
  new MutationObserver(() => {
    const from = key
    afterFrame(() => {
      if (key === from) page.took ??= performance.now() - from
    })
  }).observe(document.querySelector('.live-preview') as Element, {
    subtree: true,
    attributes: true,
    attributeFilter: ['data-time']
  })
  Object.assign(page, { tasks: [], typed: [] })
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) page.tasks.push(duration)
  }).observe({ type: 'longtask' })
  document.querySelector('.filter-editor-host')?.addEventListener('keydown', event => {
    afterFrame(() => page.typed.push(performance.now() - event.timeStamp))
  })
}

function startTyping(): void {
  Object.assign(window, { tasks: [], typed: [] })
}

/** The longest task of at least 50 milliseconds, below which none is told; from each key to the next frame. */
function endTyping(): { longest: number; typed: number[] } {
  const { tasks, typed } = window as unknown as Watched
  return { longest: Math.max(0, ...tasks), typed }
}
