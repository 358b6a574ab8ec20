import type { Page } from 'puppeteer-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { foundingPage, foundingText, plainStory, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { says, shownText, storyLines } from '../harness/view'

const desk = useChromium()
const page = foundingPage()
const { paragraphs } = foundingText()
let options: Page

beforeAll(async () => {
  serveFixture(desk.server, page)
  options = await desk.chromium.openPage('options.html')
})

afterEach(async () => {
  const own = await desk.chromium.browser.pages()
  for (const other of own) if (other !== options && other.url().startsWith('http')) await other.close()
})

test('a label that is switched off leaves its blocks in the story, from the next reading on', async () => {
  const url = 'https://www.contoh.id/berita/label'
  const box = '<p><strong>Baca Juga:</strong> <a href="/berita/lain">Kabar lain dari kota sebelah</a></p>'
  desk.server.serve(url, withBox(plainStory('Cerita biasa'), box))
  const before = await read(url)
  expect(before).toHaveLength(6)

  await switchLabel('Baca Juga')
  const off = await read(url)
  expect(off).toHaveLength(7)
  expect(off.join('\n')).toContain('Kabar lain dari kota sebelah')

  await switchLabel('Baca Juga')
  expect(await read(url)).toEqual(before)
})

test('a label of one’s own cuts what it heads', async () => {
  const url = 'https://www.contoh.id/berita/labels'
  const box = '<p><strong>Kabar Tetangga:</strong> <a href="/tetangga">Kabar tiga dari kota sebelah</a></p>'
  desk.server.serve(url, withBox(plainStory('Cerita biasa'), box))
  expect((await read(url)).join('\n')).toContain('Kabar tiga')

  await options.bringToFront()
  const form = '[aria-label="New label"]'
  await options.locator(`${form} input`).fill('Kabar Tetangga')
  await options.select(`${form} .field:last-of-type select`, 'start')
  await options.locator(`${form} button[type=submit]`).click()
  await says(options, 'Kabar Tetangga')

  const story = (await read(url)).join('\n')
  expect(story).toContain('Paragraf ke-6')
  expect(story).not.toContain('Kabar')
})

test('the icon opens the side panel where that is chosen', async () => {
  await chooseIcon('panel')
  const tab = await desk.chromium.openTab(page.url)
  const panel = await desk.chromium.opened('sidepanel.html', () => desk.chromium.clickIcon(tab))
  expect(await storyLines(panel)).toEqual(paragraphs)
  expect(await shownText(panel)).not.toContain('Not the page beside it')
  await panel.evaluate(() => window.close())
})

test('the icon opens the reader page where that is chosen', async () => {
  await chooseIcon('reader')
  const tab = await desk.chromium.openTab(page.url)
  const reader = await desk.chromium.opened('reader.html', () => desk.chromium.clickIcon(tab))
  expect(await storyLines(reader)).toEqual(paragraphs)
  expect(await reader.title()).toBe(await tab.$eval('h1', heading => heading.innerText.trim()))
  await reader.close()
})

test('the icon’s setting outlives the browser', async () => {
  await desk.restart()
  const tab = await desk.chromium.openTab(page.url)
  const reader = await desk.chromium.opened('reader.html', () => desk.chromium.clickIcon(tab))
  expect(await storyLines(reader)).toEqual(paragraphs)
  options = await desk.chromium.openPage('options.html')
})

test('the icon opens the popup where that is chosen again', async () => {
  await chooseIcon('popup')
  const tab = await desk.chromium.openTab(page.url)
  const popup = await desk.chromium.openPopup(tab)
  expect(await storyLines(popup)).toEqual(paragraphs)
})

/** The page with a box in the middle of its story. */
function withBox(html: string, box: string): string {
  const middle = html.indexOf('<p>Paragraf ke-4')
  return html.slice(0, middle) + box + html.slice(middle)
}

/** The story's lines by a fresh click on the icon of a fresh tab. */
async function read(url: string): Promise<string[]> {
  const tab = await desk.chromium.openTab(url)
  const popup = await desk.chromium.openPopup(tab)
  const lines = await storyLines(popup)
  await popup.close()
  await tab.close()
  return lines
}

/** Finds an Indonesian label by searching for it, and turns its switch. */
async function switchLabel(name: string): Promise<void> {
  await options.bringToFront()
  await options.locator('#labels input[type=search]').fill(name)
  const isIt = (row: Element, wanted: string) =>
    row.querySelector('span span')?.textContent?.toLowerCase() === wanted.toLowerCase()
  for (const row of await options.$$('#labels .switch-row'))
    if (await row.evaluate(isIt, name)) await row.click()
  await says(options, 'Saved')
}

async function chooseIcon(surface: 'popup' | 'panel' | 'reader'): Promise<void> {
  await options.bringToFront()
  await options.locator(`#reading input[value=${surface}]`).click()
  await options.waitForSelector(`#reading input[value=${surface}]:checked`)
  // The background learns of it by storage; the icon's popup tells when it has.
  const popup = surface === 'popup' ? desk.chromium.address('popup.html') : ''
  await options.waitForFunction(
    async wanted => (await chrome.action.getPopup({})) === wanted,
    { polling: 50 },
    popup
  )
}
