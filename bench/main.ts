import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fixture } from '../tests/e2e/harness/fixtures'
import { reportAccuracy } from './accuracy'
import { withBrowser } from './bench-browser'
import { timeInChromium } from './chromium-speed'
import { type BenchPage, type Corpus, findCorpora, readPage } from './corpora'
import { timeInJsdom } from './jsdom-speed'
import { measureOpening } from './opening'
import { measurePainted } from './painted'
import { measurePreview } from './preview'
import { reportSpeed } from './speed-report'

/** Rounds of the engines a page; jsdom takes ten times as long. */
const ROUNDS = { jsdom: 2, chromium: 5 }
/** So many pages of a corpus are painted, evenly over its sizes. */
const SAMPLE = 8
/** Characters below which a fixture is made for one small thing, and not like a page. */
const SMALLEST = 8000

/**
 * `npm run bench [-- <part> …]`: all that is measured, or the parts named: `accuracy` (of titles, bylines and dates),
 * `jsdom` and `chromium` (the pipeline beside Readability and Defuddle), `painted` (from the click to the story),
 * `opening` (a view with a long story, beside the code before reading in comfort),
 * `preview` (from a key in the filter editor to what it does to a story).
 * `BENING_CORPUS` names the folder of real pages (see `corpora.ts`); without one the fixtures are measured on, which
 * are smaller than real pages.
 */
export async function main(parts: string[]): Promise<void> {
  const isWanted = (part: string) => parts.length === 0 || parts.includes(part)
  const corpora = findCorpora()
  if (corpora.length === 0)
    console.log('Measuring on the fixtures in tests/pages alone, which are smaller than real pages.')
  const sets = corpora.length > 0 ? corpora.map(pagesOf) : [fixtures()]

  if (isWanted('accuracy')) for (const corpus of corpora) reportAccuracy(corpus)
  if (isWanted('jsdom'))
    for (const { name, pages } of sets) reportSpeed(`jsdom: ${name}`, timeInJsdom(pages, ROUNDS.jsdom))
  if (isWanted('opening')) await measureOpening()
  if (isWanted('preview')) await measurePreview(sets.flatMap(({ pages }) => ordinary(pages)))
  if (!isWanted('chromium') && !isWanted('painted')) return
  await withBrowser(async browser => {
    if (isWanted('chromium'))
      for (const { name, pages } of sets)
        reportSpeed(`Chromium: ${name}`, await timeInChromium(browser, pages, ROUNDS.chromium))
    if (!isWanted('painted')) return
    console.log('\nFrom the click to the painted story, beside the least that any reader can do:')
    for (const { name, pages } of sets) {
      const some = sample(pages)
      console.log(`${name}, ${some.length} pages:`)
      await measurePainted(browser, some, Math.max(4, Math.ceil(24 / some.length)))
    }
  })
}

interface PageSet {
  name: string
  pages: BenchPage[]
}

function pagesOf(corpus: Corpus): PageSet {
  return { name: corpus.name, pages: corpus.rows.map(row => readPage(corpus, row)) }
}

function fixtures(): PageSet {
  const folders = readdirSync(join(import.meta.dirname, '../tests/pages'), { withFileTypes: true })
  const pages = folders
    .filter(entry => entry.isDirectory())
    .map(({ name }) => ({ name, ...fixture(name) }))
    .filter(({ html }) => html.length > SMALLEST)
  return { name: 'tests/pages', pages }
}

/** One of middle size, and one that only a tenth surpass. */
function ordinary(all: readonly BenchPage[]): BenchPage[] {
  const bySize = all.toSorted((a, b) => a.html.length - b.html.length)
  return [0.5, 0.9].flatMap(part => bySize[Math.floor(bySize.length * part)] ?? [])
}

function sample(all: readonly BenchPage[]): BenchPage[] {
  const bySize = all.toSorted((a, b) => a.html.length - b.html.length)
  const step = Math.max(1, bySize.length / SAMPLE)
  return bySize.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}
