import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { boxedStory } from '../harness/boxed-story'
import { tabTo } from '../harness/keyboard'
import { useChromium } from '../harness/use-browser'
import {
  clickClear,
  press,
  removalUnder,
  removedRows,
  says,
  shows,
  showTab,
  storyLines,
  storySays
} from '../harness/view'

const desk = useChromium()
const url = 'https://www.contoh.id/berita/satu'
const next = 'https://www.contoh.id/berita/dua'
const popular = 'Harga beras naik lagi'
const pointer = 'Banjir surut'
let tab: Page
let popup: Page

beforeAll(async () => {
  desk.server.serve(url, boxedStory('Cerita satu'))
  desk.server.serve(next, boxedStory('Cerita dua'))
  tab = await desk.chromium.openTab(url)
  popup = await desk.chromium.openPopup(tab)
})

test('what was cut stands by label, with its words, links and reason', async () => {
  const text = (await storyLines(popup)).join('\n')
  expect(text).not.toMatch(/Harga beras|Banjir surut/)
  expect(await removedRows(popup)).toEqual([
    { label: 'Without a heading', reason: 'Says again what stands elsewhere in the story' },
    { label: 'Terpopuler', reason: 'Headed by a label of the filter list · 2 links' },
    { label: 'Baca juga', reason: 'A reference to another story, in the middle of the text · 1 link' }
  ])
  expect(await axeFindings(popup)).toEqual([])
})

test('a block is shown greyed in its place, and no more', async () => {
  await deed(popup, 'Terpopuler', 'show')
  await popup.waitForSelector('.article .is-peeked')
  expect((await storyLines(popup))[3]).toContain(popular)
  expect(await axeFindings(popup)).toEqual([])
  await deed(popup, 'Terpopuler', 'show')
  await popup.waitForFunction(() => !document.querySelector('.article .is-peeked'), { polling: 50 })
})

test('one is brought back here, and one press takes that back', async () => {
  await deed(popup, 'Terpopuler', 'bring-back')
  await storySays(popup, popular, true)
  await press(popup, 'Undo')
  await storySays(popup, popular, false)
})

test('one is always kept on its site: here at once, and at the next story', async () => {
  await deed(popup, 'Baca juga', 'keep-on-site')
  await says(popup, 'kept on contoh.id from the next reading')
  await storySays(popup, pointer, true)
  await popup.close()
  expect(await readNext()).toContain(pointer)
})

test('a label is never filtered again, and one press takes that back', async () => {
  popup = await desk.chromium.openPopup(tab)
  await storySays(popup, pointer, true)
  await removedRows(popup)
  await deed(popup, 'Terpopuler', 'never-filter')
  await says(popup, '“Terpopuler” is filtered no more')
  await storySays(popup, popular, true)
  await popup.close()
  // Where the engine would have cut it by itself, the next story keeps it for the label's sake.
  expect(await readNext()).toContain(popular)
  popup = await desk.chromium.openPopup(tab)
  await storySays(popup, popular, true)
  await press(popup, 'Undo')
  await storySays(popup, popular, false)
  await popup.close()
  expect(await readNext()).not.toContain(popular)
})

test('the same in a saved story whose page is gone, on the full page', async () => {
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await press(popup, 'Save')
  await shows(popup, 'Saved')
  await popup.close()
  await tab.close()
  await desk.server.cut()
  const reader = await desk.chromium.openPage('reader.html')
  await showTab(reader, 'Saved')
  await reader.locator('.saved-open').click()
  await storySays(reader, popular, false)
  await removedRows(reader)
  await deed(reader, 'Terpopuler', 'never-filter')
  await storySays(reader, popular, true)
  await press(reader, 'Undo')
  await storySays(reader, popular, false)
  await reader.close()
})

test('by keyboard alone: shown, brought back, taken back', async () => {
  await desk.server.mend()
  tab = await desk.chromium.openTab(url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await tabTo(popup, '2 blocks removed')
  await popup.keyboard.press('Enter')
  await tabTo(popup, 'Show')
  await popup.keyboard.press('Space')
  await popup.waitForSelector('.article .is-peeked')
  await tabTo(popup, 'Bring back here')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('.article > [data-block=r1]:not(.is-peeked)')
  await tabTo(popup, 'Undo')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('.article > [data-block=r1].is-peeked')
})

/** Presses a button of the removal under this label; the list must be open. */
async function deed(view: Page, label: string, name: string): Promise<void> {
  await clickClear(view, `[data-removal="${await removalUnder(view, label)}"] [data-deed="${name}"]`)
}

/** The other story's text by a fresh click on the icon. */
async function readNext(): Promise<string> {
  const other = await desk.chromium.openTab(next)
  const view = await desk.chromium.openPopup(other)
  const lines = await storyLines(view)
  await view.close()
  await other.close()
  return lines.join('\n')
}
