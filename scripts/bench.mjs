// How long the reader waits: from capture() to the first frame that holds the story's last paragraph, in a real
// Chromium and the real popup, beside the least that any reader can do (Readability alone, its HTML sanitized and
// painted). Each run has a fresh document and a fresh popup; the two take turns. Prints medians, p95s and their ratio.
//   npm run bench [-- <runs a page>]
// BENING_CORPUS names a folder of real pages to measure on: `gold.jsonl` ({"id", "url"} a line) and `pages/<id>.html.gz`.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Chromium } from '../tests/e2e/harness/chromium.ts'
import { fixture } from '../tests/e2e/harness/fixtures.ts'
import { SiteServer } from '../tests/e2e/harness/site-server.ts'
import { build } from './build.mjs'

const root = join(import.meta.dirname, '..')
const corpus = process.env.BENING_CORPUS
/** So many pages of the corpus are taken, evenly over its sizes. */
const SAMPLE = 8
/** Characters below which a fixture is made for one small thing, and not like a page. */
const SMALLEST = 8000
const popups = { bening: 'popup.html', least: 'least.html' }

const readers = ['bening', 'least']

const pages = findPages()
const runs = Number(process.argv[2]) || Math.max(4, Math.ceil(24 / pages.length))
console.log('Building with the stopwatch …')
build('--config', 'bench/wxt.config.ts')
const server = await SiteServer.start()
const chromium = await Chromium.start({ server, build: join(root, '.output/bench/chrome-mv3') })
// A page of the extension, to speak to the browser from; it stays in the background.
const desk = await chromium.openPage('options.html')
try {
  report(await measureAll())
} finally {
  await chromium.close()
  await server.stop()
}

function findPages() {
  if (corpus && existsSync(join(corpus, 'gold.jsonl'))) return sample(corpusPages(corpus))
  const why = corpus ? `${corpus} holds no gold.jsonl` : 'BENING_CORPUS names no folder of real pages'
  console.log(`${why}: measuring on the fixtures in tests/pages alone, which are smaller than real pages.`)
  const names = readdirSync(join(root, 'tests/pages'), { withFileTypes: true })
  return names
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({ name, ...fixture(name) }))
    .filter(({ html }) => html.length > SMALLEST)
}

function corpusPages(folder) {
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines
    .map(line => JSON.parse(line))
    .filter(
      ({ id, kind = 'article' }) => kind === 'article' && existsSync(join(folder, 'pages', `${id}.html.gz`))
    )
    .map(({ id, url }) => ({
      name: id,
      // Chromium asks for the safe address first.
      url: url.replace(/^http:/, 'https:'),
      html: gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString()
    }))
}

function sample(all) {
  const bySize = all.toSorted((a, b) => a.html.length - b.html.length)
  const step = Math.max(1, bySize.length / SAMPLE)
  return bySize.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

/** Both readers on every page, in turn. */
async function measureAll() {
  const laps = { bening: [], least: [] }
  for (const page of pages) {
    const own = await measurePage(page)
    const name = `${page.name} (${Math.round(page.html.length / 1024)} KiB)`
    console.log(own ? line(name, own) : `${name}: no story for one of the two; left out`)
    if (!own) continue
    for (const reader of readers) laps[reader].push(...own[reader])
  }
  return laps
}

/** The first turn of a page only warms up; a reader that finds no story in it will find none later. */
async function measurePage({ url, html }) {
  // The page as it was saved: its scripts would ask for what is not here, and change each document in their own way.
  server.serve(url, { body: html, headers: { 'content-security-policy': "script-src 'none'" } })
  const tab = await chromium.browser.newPage()
  const own = { bening: [], least: [] }
  for (let run = 0; run <= runs; run++)
    for (const reader of run % 2 ? readers : readers.toReversed()) {
      const lap = await measure(tab, url, reader)
      if (run > 0 && lap) own[reader].push(lap)
      if (run === 0 && !lap) return tab.close()
    }
  await tab.close()
  return own
}

/** One lap: a fresh document, a fresh popup by a click on the icon; null where the popup comes to no story. */
async function measure(tab, url, reader) {
  await tab.goto(url, { waitUntil: 'load' })
  await desk.evaluate(popup => chrome.action.setPopup({ popup }), popups[reader])
  const popup = await chromium.opened(popups[reader], () => chromium.clickIcon(tab))
  const lap = await popup
    .waitForFunction(() => window.lap, { polling: 20, timeout: 8000 })
    .then(handle => handle.jsonValue())
    .catch(() => null)
  await popup.close()
  return lap
}

function report(laps) {
  console.log(`\n${line(`All ${laps.bening.length} runs each`, laps)}`)
  console.log(
    '(from capture() to the first frame that holds the last paragraph; beside Readability + DOMPurify alone)'
  )
}

/** "median 300 ms (capture 200) beside 100 ms (40), ratio 3.00", and the same for the 95th percentile. */
function line(name, laps) {
  const times = part =>
    readers.map(reader =>
      quantile(
        laps[reader].map(lap => lap.time),
        part
      )
    )
  const captures = part =>
    readers.map(reader =>
      quantile(
        laps[reader].map(lap => lap.captured),
        part
      )
    )
  const both = part => {
    const [bening, least] = times(part)
    const [ours, theirs] = captures(part)
    const ratio = (bening / least).toFixed(2)
    return `${ms(bening)} (capture ${ms(ours)}) beside ${ms(least)} (${ms(theirs)}), ratio ${ratio}`
  }
  return `${name}: median ${both(0.5)}; p95 ${both(0.95)}`
}

function ms(value) {
  return `${value.toFixed(0)} ms`
}

/** Nearest rank. */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]
}
