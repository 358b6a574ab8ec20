import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { grownPages, pageAround, storyOf } from '../harness/grown-pages'
import { inject } from '../harness/injected'
import { useChromium } from '../harness/use-browser'
import { shownText } from '../harness/view'

const desk = useChromium()
const site = 'https://www.contoh.id'

/** A page may take so much more than its growth; 100,000 nodes are more than any site has. */
const MOST_OF_LINEAR = 1.3
const SIZES = [6_000, 24_000, 96_000] as const
const RUNS = 3

const hostile = {
  // Shown, so deep a page stops the browser itself before anybody can click.
  'nested in 10,000 levels': pageAround(`${storyOf(8)}<script>
    let inner = document.querySelector('main').appendChild(document.createElement('div'))
    inner.hidden = true
    for (let level = 0; level < 10000; level++) inner = inner.appendChild(document.createElement('div'))
    inner.textContent = 'Teks yang paling dalam dari halaman ini, jauh di bawah semua pembungkusnya.'
  </script>`),
  'of 20 MB': pageAround(
    `<article>${storyOf(2000, 3000)}</article><script type="application/json">${'"data",'.repeat(2_000_000)}</script>`
  ),
  'that changes while it is read':
    pageAround(`<article>${storyOf(200)}</article><div id="iklan"></div><script>
    const change = () => {
      document.getElementById('iklan').innerHTML = '<p>Iklan ' + Math.random() + '</p>'
      document.body.classList.toggle('ganjil')
    }
    setInterval(change, 1)
    new MutationObserver(() => queueMicrotask(() => {})).observe(document, { subtree: true, childList: true })
    document.addEventListener('visibilitychange', change)
  </script>`)
}

test.each(Object.entries(hostile))('a page %s ends in an article or a plain sentence', async (what, body) => {
  const url = `${site}/${encodeURIComponent(what)}`
  desk.server.serve(url, body)
  const tab = await desk.chromium.openTab(url)
  const errors: string[] = []
  tab.on('pageerror', error => errors.push(String(error)))
  tab.on('console', message => {
    const address = message.location().url ?? ''
    // The browser asks for an icon of its own accord.
    if (message.type() === 'error' && !address.endsWith('/favicon.ico')) errors.push(message.text())
  })
  const before = await lasting(tab)

  const popup = await desk.chromium.openPopup(tab)
  await popup.waitForSelector('.article [data-block], [data-failure]', { visible: true, timeout: 20_000 })
  expect((await shownText(popup)).length).toBeGreaterThan(80)
  await popup.close()

  // The page answers, holds what it held, and has nothing to complain of.
  expect(await lasting(tab)).toEqual(before)
  expect(errors).toEqual([])
  await tab.close()
})

/** `npm run test:long`: minutes, and ratios of the processor's time in one run. */
describe.runIf(process.env.BENING_LONG)('time grows as the page does', () => {
  test.each(Object.entries(grownPages))(
    '%s',
    async (name, grown) => {
      const medians: number[] = []
      for (const blocks of SIZES) {
        const url = `${site}/${encodeURIComponent(name)}/${blocks}`
        desk.server.serve(url, grown(blocks))
        medians.push(await medianTime(url))
      }
      const [once = 0, four = 0, sixteen = 0] = medians
      console.log(`${name}: ${medians.map(time => `${time.toFixed(0)} ms`).join(', ')}`)
      expect(four / once).toBeLessThan(4 * MOST_OF_LINEAR)
      expect(sixteen / once).toBeLessThan(16 * MOST_OF_LINEAR)
    },
    900_000
  )
})

async function medianTime(url: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const tab = await desk.chromium.openTab(url)
    times.push((await inject(tab)).milliseconds)
    await tab.close()
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

/** What of the page does not change by itself. */
function lasting(tab: Page) {
  return tab.evaluate(() => {
    const copy = document.documentElement.querySelector('main')?.cloneNode(true) as Element
    copy.querySelector('#iklan')?.remove()
    return { main: copy.outerHTML.length, globals: Object.getOwnPropertyNames(globalThis).length }
  })
}
