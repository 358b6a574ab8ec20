import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { useChromium } from '../harness/use-browser'
import { press, says, shownText, shows, storyLines } from '../harness/view'

const desk = useChromium()
const site = 'https://www.kabar-muara.example'

/** A site that lets nothing be made out of strings, nor anything be fetched by its own scripts. */
const strict = {
  'content-security-policy':
    "default-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'set-cookie': 'pembaca=laras; Path=/'
}

const paragraph = (page: number, number: number) =>
  `Paragraf ${number} di halaman ${page} menuturkan bagaimana warga Muara Indah memasang papan jembatan gantung itu, ` +
  'bergotong royong sejak pagi, dengan kayu ulin yang dibawa perahu dari hulu Sungai Raya pada hari Sabtu.'

const lines = (page: number) => Array.from({ length: 8 }, (_, at) => paragraph(page, at + 1))
const allLines = [1, 2, 3].flatMap(lines)

interface Story {
  url: string
  address: (page: number) => string
  html: (page: number) => string
}

/** A story on three pages, at an address of its own. */
function storyAt(path: string): Story {
  const url = `${site}/desa/2024/06/${path}`
  const address = (page: number) => (page === 1 ? url : `${url}?page=${page}`)
  const pager = [1, 2, 3].map(page => `<a href="${address(page)}">${page}</a>`).join(' ')
  const html = (page: number) => `<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>Warga Hidupkan Lagi Jembatan Gantung</title></head><body><main>
<h1>Warga Hidupkan Lagi Jembatan Gantung</h1><div class="isi-berita">
${lines(page)
  .map(line => `<p>${line}</p>`)
  .join('\n')}</div><div class="halaman">Halaman: ${pager}</div></main></body></html>`
  return { url, address, html }
}

function serve(story: Story, page: number, answer: { status?: number; after?: Promise<unknown> } = {}) {
  desk.server.serve(story.address(page), { body: story.html(page), headers: strict, ...answer })
}

/** A promise, and what fulfils it. */
function gate() {
  let open = () => {}
  const promise = new Promise<void>(resolve => {
    open = resolve
  })
  return { promise, open: () => open() }
}

const blockTop = (view: Page, text: string) =>
  view.$$eval(
    '.article [data-block]',
    (blocks, wanted) =>
      blocks.find(block => block.textContent?.trim() === wanted)?.getBoundingClientRect().top ?? null,
    text
  )

async function showsLines(view: Page, count: number): Promise<void> {
  const holds = (wanted: number) => document.querySelectorAll('.article [data-block]').length === wanted
  await view.waitForFunction(holds, { polling: 50 }, count)
}

test('the first page is there at once; the whole story takes its place where it is being read', async () => {
  const story = storyAt('jembatan-gantung-satu')
  const slow = gate()
  for (const page of [1, 2, 3]) serve(story, page, page === 2 ? { after: slow.promise } : {})
  const tab = await desk.chromium.openTab(story.url)
  const popup = await desk.chromium.openPopup(tab)

  expect(await storyLines(popup)).toEqual(lines(1))
  await says(popup, '1 of 3 pages read')
  const inView = lines(1)[5] as string
  await popup.evaluate(() => document.querySelectorAll('.article [data-block]')[5]?.scrollIntoView())
  const before = await blockTop(popup, inView)

  slow.open()
  await showsLines(popup, allLines.length)
  expect(await storyLines(popup)).toEqual(allLines)
  expect(Math.abs(((await blockTop(popup, inView)) ?? 0) - (before ?? 0))).toBeLessThanOrEqual(2)
  await says(popup, '3 of 3 pages')

  const asked = desk.server.requests.filter(({ url }) => url.startsWith(`${story.url}?page=`))
  expect(asked.map(({ url }) => url)).toEqual([story.address(2), story.address(3)])
  expect(asked.every(({ cookie }) => cookie?.includes('pembaca=laras'))).toBe(true)
  await popup.close()

  const again = await desk.chromium.openPopup(tab)
  expect(await storyLines(again)).toEqual(allLines)
  await again.close()
})

test('where a page cannot be had, what was read is there, and a button tries again', async () => {
  const story = storyAt('jembatan-gantung-dua')
  for (const page of [1, 2, 3]) serve(story, page, page === 3 ? { status: 503 } : {})
  const tab = await desk.chromium.openTab(story.url)
  const popup = await desk.chromium.openPopup(tab)
  await popup.waitForSelector('[data-failure=pages]')
  expect(await storyLines(popup)).toEqual([1, 2].flatMap(lines))
  await says(popup, '2 of 3 pages')

  serve(story, 3)
  await press(popup, 'Try again')
  await showsLines(popup, allLines.length)
  await says(popup, '3 of 3 pages')
  expect(await popup.$('[data-failure=pages]')).toBeNull()
  await popup.close()
})

test('opened at its second page, the text stays where it is while the first comes to stand above it', async () => {
  const story = storyAt('jembatan-gantung-lima')
  const slow = gate()
  for (const page of [1, 2, 3]) serve(story, page, page === 1 ? { after: slow.promise } : {})
  const tab = await desk.chromium.openTab(story.address(2))
  const popup = await desk.chromium.openPopup(tab)
  expect(await storyLines(popup)).toEqual(lines(2))
  const inView = lines(2)[4] as string
  await popup.evaluate(() => document.querySelectorAll('.article [data-block]')[4]?.scrollIntoView())
  const before = await blockTop(popup, inView)

  slow.open()
  await showsLines(popup, allLines.length)
  expect(await storyLines(popup)).toEqual(allLines)
  expect(Math.abs(((await blockTop(popup, inView)) ?? 0) - (before ?? 0))).toBeLessThanOrEqual(2)
  await popup.close()
})

describe('in the side panel', () => {
  const story = storyAt('jembatan-gantung-tiga')
  let tab: Page
  let panel: Page

  test('what was saved as a first page can be saved whole', async () => {
    const slow = gate()
    for (const page of [1, 2, 3]) serve(story, page, page === 2 ? { after: slow.promise } : {})
    tab = await desk.chromium.openTab(story.url)
    const popup = await desk.chromium.openPopup(tab)
    await storyLines(popup)
    panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
    expect(await storyLines(panel)).toEqual(lines(1))
    await press(panel, 'Save')
    await shows(panel, 'Saved')
    slow.open()
    await showsLines(panel, allLines.length)
    await press(panel, 'Save longer text')
    await shows(panel, 'Saved')
    const times = desk.server.requests.filter(({ url }) => url === story.address(3))
    expect(times).toHaveLength(1)
  })

  test('a page that has been left says so plainly', async () => {
    const other = storyAt('jembatan-gantung-empat')
    for (const page of [1, 2, 3]) serve(other, page, page === 2 ? { status: 503 } : {})
    await tab.goto(other.url)
    await press(panel, 'Read this page')
    await panel.waitForSelector('[data-failure=pages]')
    await tab.goto(story.url)
    await press(panel, 'Try again')
    await says(panel, 'open the story’s page in its tab')
    expect(await storyLines(panel)).toEqual(lines(1))
    expect(await shownText(panel)).toContain('1 of 3 pages')
  })
})
