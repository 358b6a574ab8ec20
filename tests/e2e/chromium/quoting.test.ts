import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Article } from '../../../utils/article'
import { axeFindings } from '../harness/axe'
import { fixture, serveFixture } from '../harness/fixtures'
import { type Quote, quotesOf } from '../harness/quotes'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, says, storyLines } from '../harness/view'

const desk = useChromium()

const names = [
  'suara-current',
  'repeated-sentences',
  'own-words',
  'inline-boxes',
  'line-breaks',
  'tables-and-lists',
  'english-story',
  'pull-quotes'
]

/** Its paragraphs stand screens apart, so that only the right one can be in view. */
const apart = `<style>
  body::before, body::after { content: ''; display: block; height: 300vh }
  p, li, h2, h3, table, blockquote { margin-block: 70vh !important }
</style>`

/** Every link is clicked in the long tests, else one in three. */
const every = process.env.BENING_LONG ? 1 : 3

const polled = { polling: 50 }
const reading = { waitUntil: 'domcontentloaded' } as const
const list = 'https://kutipan.example/'
const quotes: Quote[] = []
let reader: Page

beforeAll(async () => {
  for (const name of names) {
    const { url, html } = fixture(name)
    serveFixture(desk.server, { url, html: html.replace('</head>', `${apart}</head>`) })
    quotes.push(...quotesOf(name, await articleAt(url)).slice(0, name === 'repeated-sentences' ? 12 : 6))
  }
  quotes.push(...quotesOf('joined', await articleAt(serveJoined())))
  const links = quotes.map(({ address }, at) => `<p><a id="q${at}" href="${address}">${at}</a></p>`)
  desk.server.serve(list, `<!doctype html><title>Kutipan</title>${links.join('\n')}`)
}, 120_000)

test('a link to a quotation, when it is clicked, brings the quoted place into view', async () => {
  const kinds = {
    all: quotes.length,
    marked: quotes.filter(({ text }) => /[“”"]/.test(text)).length,
    dashed: quotes.filter(({ text }) => /[–—-]/.test(text)).length,
    joined: quotes.filter(({ address }) => /page=[23]/.test(address)).length,
    repeated: quotes.filter(({ isRepeated }) => isRepeated).length
  }
  expect(kinds.all).toBeGreaterThanOrEqual(50)
  for (const count of Object.values(kinds)) expect(count).toBeGreaterThanOrEqual(5)

  const page = await desk.chromium.openTab(list)
  await page.setViewport({ width: 800, height: 400 })
  const astray: string[] = []
  for (const [at, quote] of quotes.entries()) {
    if (at % every > 0) continue
    if (page.url() !== list) await page.goto(list, reading)
    await Promise.all([page.waitForNavigation(reading), page.click(`#q${at}`)])
    const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
    expect(screens).toBeGreaterThan(5)
    await page.waitForFunction(isInView, { polling: 20, timeout: 2000 }, quote).catch(() => {
      astray.push(`${quote.of}\n    ${decodeURIComponent(quote.address.split(':~:')[1] ?? '')}`)
    })
  }
  expect(astray).toEqual([])
}, 180_000)

test('selected words and the story’s source are copied, by mouse and by keys', async () => {
  reader = await readerAt(fixture('suara-current').url)
  const word = await reader.evaluate(() => {
    const [, block] = document.querySelectorAll('.article [data-block]')
    // In view, as where a reader selects: else the bar is brought into view by the first press, and moves after it.
    block?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const range = document.createRange()
    range.setStart(block?.querySelector('p')?.firstChild ?? document.body, 30)
    const { x, y } = range.getBoundingClientRect()
    return { x: x + 4, y: y + 8 }
  })
  await reader.mouse.click(word.x, word.y, { count: 2 })
  await press(reader, 'Quote')
  await says(reader, 'Quotation copied, with a link to its place')
  const quoted = await reader.evaluate(() => String(getSelection()).trim())
  expect(await clipboard(reader)).toMatch(new RegExp(`^“${quoted}”\n\nFabiola Febrinastri, “.*#:~:text=`))
  await press(reader, 'Quote as Markdown')
  await until('the Markdown', async () => (await clipboard(reader)).startsWith(`> ${quoted}\n>\n> — `))

  // After a press in the bar, and with the focus nowhere near the text.
  await reader.evaluate(() => (document.activeElement as HTMLElement).blur())
  await reader.keyboard.press('Escape')
  await reader.waitForSelector('.mark-bar', { hidden: true })
  expect(await reader.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
  await reader.$eval('.story-text', text => (text as HTMLElement).focus())
  await reader.keyboard.press('q')
  await reader.waitForSelector('.mark-bar')
  await reader.keyboard.press('q')
  await until('the paragraph', async () => !(await clipboard(reader)).startsWith('>'))

  await press(reader, 'Copy citation')
  await says(reader, 'Citation copied')
  expect(await clipboard(reader)).toMatch(
    /^Fabiola Febrinastri, “Kemnaker .*”, Suara\.com, 15 November 2021, https/
  )
  expect(await axeFindings(reader)).toEqual([])
})

test('by a key the paragraph in view is selected; where none is yet, the first one comes into view', async () => {
  await reader.setViewport({ width: 500, height: 320 })
  await reader.evaluate(() => {
    getSelection()?.removeAllRanges()
    scrollTo({ top: 0, behavior: 'instant' })
    document.querySelector<HTMLElement>('.story-text')?.focus({ preventScroll: true })
  })
  expect(await reader.$eval('.article', text => text.getBoundingClientRect().top > innerHeight)).toBe(true)
  await reader.keyboard.press('q')
  await reader.waitForFunction(
    () => {
      const selection = getSelection()
      const { top } = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : { top: -1 }
      return top > 0 && top < innerHeight - 40
    },
    { polling: 50, timeout: 5000 }
  )
  await reader.keyboard.press('Escape')
  await reader.setViewport({ width: 800, height: 600 })
})

test('an abbreviation tells what it stands for, by mouse and by keys, until that is switched off', async () => {
  await reader.bringToFront()
  // The first click beside a selection only puts it away.
  await reader.evaluate(() => getSelection()?.removeAllRanges())
  await reader.waitForFunction(() => (CSS.highlights.get('bening-abbreviation')?.size ?? 0) > 0, polled)
  const before = await storyLines(reader)
  // The view has just got another size, and what is pointed at may still move.
  await until('what it stands for', async () => {
    const place = await reader.evaluate(() => {
      const ranges = [...(CSS.highlights.get('bening-abbreviation') ?? [])] as Range[]
      const range = ranges.find(each => `${each}` === 'Kemnaker')
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const { x = 0, y = 0 } = range?.getBoundingClientRect() ?? {}
      return { x: x + 4, y: y + 8 }
    })
    await reader.mouse.click(place.x, place.y)
    return reader.waitForSelector('.abbreviation-card', { timeout: 2000 }).catch(() => null)
  })
  await says(reader, 'Kementerian Ketenagakerjaan')
  expect(await axeFindings(reader)).toEqual([])
  await reader.keyboard.press('Escape')
  expect(await reader.$('.abbreviation-card')).toBeNull()

  await reader.$eval('.story-text', text => (text as HTMLElement).focus())
  await reader.keyboard.press('Enter')
  const first = await cardText(reader)
  await reader.keyboard.press('Enter')
  await until('the next', async () => (await cardText(reader)) !== first)
  expect(await storyLines(reader)).toEqual(before)

  const options = await desk.chromium.openPage('options.html')
  await press(options, 'Explain abbreviations', 'checkbox')
  await says(options, 'Saved')
  await options.close()
  await reader.waitForFunction(() => !CSS.highlights.has('bening-abbreviation'), polled)
})

const cardText = (view: Page) => view.$eval('.abbreviation-card', card => card.textContent)

/** The story of a page in the full reader. */
async function readerAt(url: string): Promise<Page> {
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await storyLines(popup)
  const page = await desk.chromium.opened('reader.html', () => press(popup, 'Full page'))
  await storyLines(page)
  const context = desk.chromium.browser.defaultBrowserContext()
  await context.overridePermissions(desk.chromium.address('').slice(0, -1), ['clipboard-read'])
  return page
}

const clipboard = (view: Page) => view.evaluate(() => navigator.clipboard.readText())

/** The article that a click on the icon makes of a page, with the story's other pages. */
async function articleAt(url: string): Promise<Article> {
  const tab = await desk.chromium.openTab(url)
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  const article = await until('the whole story', () => latestArticle(popup, url))
  await tab.close()
  return article
}

async function latestArticle(view: Page, url: string): Promise<Article | null> {
  const kept = await view.evaluate(() => chrome.storage.session.get(null))
  const articles = Object.values(kept).map(value => (value as { article?: Article }).article)
  const article = articles.find(each => each?.url === url)
  return article && (article.pages.state !== 'first' || article.pages.total === 1) ? article : null
}

/** A story on three pages. */
function serveJoined(): string {
  const url = 'https://www.kabar-muara.example/desa/2024/06/15/jembatan-gantung'
  const address = (page: number) => (page === 1 ? url : `${url}?page=${page}`)
  const pager = [1, 2, 3].map(page => `<a href="${address(page)}">${page}</a>`).join(' ')
  for (const page of [1, 2, 3]) {
    const lines = ['pagi', 'siang', 'sore'].map(
      time =>
        `<p>Pada ${time} hari ke-${page}, warga Muara Indah memasang papan jembatan. “Kami bergotong royong – semua ` +
        'ikut,” kata kepala desa, yang mencatat setiap papan kayu ulin dari hulu Sungai Raya pada papan tulisnya.</p>'
    )
    desk.server.serve(
      address(page),
      `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Warga Hidupkan Lagi Jembatan Gantung</title>
${apart}</head><body><main><h1>Warga Hidupkan Lagi Jembatan Gantung</h1><div class="isi-berita">${lines.join('\n')}</div>
<div class="halaman">Halaman: ${pager}</div></main></body></html>`
    )
  }
  return url
}

/** Whether the page shows the quotation's beginning, found by the letters alone. Runs in the page. */
function isInView({ text, before, behind }: Quote): boolean {
  const squeeze = (words: string) => words.replace(/\s+/g, '')
  const spots: { node: Text; offset: number }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.closest('script, style')) continue
    for (let offset = 0; offset < node.data.length; offset++)
      if (/\S/.test(node.data.charAt(offset))) spots.push({ node, offset })
  }
  const page = spots.map(({ node, offset }) => node.data.charAt(offset)).join('')
  const [head, quote, tail] = [before, text, behind].map(squeeze) as [string, string, string]
  const found = [head + quote + tail, head + quote, quote + tail, quote, quote.slice(0, 30)].map(words =>
    page.indexOf(words)
  )
  const fits = found.findIndex(place => place >= 0)
  const at = spots[(found[fits] ?? -1) + (fits < 2 ? head.length : 0)]
  if (fits < 0 || !at) return false
  const range = document.createRange()
  range.setStart(at.node, at.offset)
  range.setEnd(at.node, at.offset + 1)
  const { top, bottom } = range.getBoundingClientRect()
  return scrollY > 0 && top >= 0 && bottom <= innerHeight
}
