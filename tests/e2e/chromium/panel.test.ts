import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { plainStory } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { press, says, shownText, shows, storyLines } from '../harness/view'

const desk = useChromium()
const first = 'https://www.contoh.id/berita/pertama'
const second = 'https://www.contoh.id/berita/kedua'
const foreign = 'https://www.lain.id/berita/ketiga'
const moved = 'Not the page beside it'
let tab: Page
let panel: Page

beforeAll(async () => {
  desk.server.serve(first, plainStory('Cerita pertama'))
  desk.server.serve(second, plainStory('Cerita kedua'))
  desk.server.serve(foreign, plainStory('Cerita ketiga'))
  tab = await desk.chromium.openTab(first)
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
})

test('names its story, and the page beside it is that story', async () => {
  expect((await storyLines(panel))[0]).toContain('Cerita pertama')
  await says(panel, 'Story: Cerita pertama')
  expect(await shownText(panel)).not.toContain(moved)
})

test('a move inside the same origin is marked, and the old text is never passed off as the new', async () => {
  await tab.goto(second)
  await says(panel, moved)
  expect((await storyLines(panel))[0]).toContain('Cerita pertama')
  await says(panel, 'Story: Cerita pertama')
})

test('where the access still holds, the new page is read from the panel', async () => {
  await press(panel, 'Read this page')
  await says(panel, 'Story: Cerita kedua')
  expect((await storyLines(panel))[0]).toContain('Cerita kedua')
  expect(await shownText(panel)).not.toContain(moved)
})

test('a change of address without a load is a move too', async () => {
  await tab.evaluate(() => history.pushState(null, '', '/berita/keempat'))
  await says(panel, moved)
  await tab.evaluate(() => history.back())
  await panel.waitForFunction(words => !document.body.innerText.includes(words), { polling: 50 }, moved)
})

test('a move to another origin is marked; without access it says to click the icon', async () => {
  await tab.goto(foreign)
  await says(panel, moved)
  await says(panel, 'click the Bening icon')
  expect(await panel.$('::-p-aria([name="Read this page"][role="button"])')).toBeNull()
  expect((await storyLines(panel))[0]).toContain('Cerita kedua')
})

test('the click that it asks for gives access', async () => {
  const popup = await desk.chromium.openPopup(tab)
  expect((await storyLines(popup))[0]).toContain('Cerita ketiga')
  await popup.close()
  await shows(panel, 'Read this page')
  await press(panel, 'Read this page')
  await says(panel, 'Story: Cerita ketiga')
})

test('another tab in front is marked too, and coming back takes the mark away', async () => {
  const other = await desk.chromium.openTab(first)
  await says(panel, moved)
  await tab.bringToFront()
  await panel.waitForFunction(words => !document.body.innerText.includes(words), { polling: 50 }, moved)
  await other.close()
})
