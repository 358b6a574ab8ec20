import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { boxedStory } from '../harness/boxed-story'
import { plainStory } from '../harness/fixtures'
import { tabTo } from '../harness/keyboard'
import { useChromium } from '../harness/use-browser'
import { clickClear, press, removedRows, says, shows, showTab, storyLines, storySays } from '../harness/view'

const desk = useChromium()
const url = 'https://www.contoh.id/berita/satu'
const next = 'https://www.contoh.id/berita/dua'
const bare = 'https://www.lain.example/berita/tiga'
const promo = 'Paket menginap'
let tab: Page
let popup: Page

beforeAll(async () => {
  desk.server.serve(url, boxedStory('Cerita satu'))
  desk.server.serve(next, boxedStory('Cerita dua'))
  desk.server.serve(bare, plainStory('Cerita tiga'))
  tab = await desk.chromium.openTab(url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
})

test('a block is pointed at and hidden here alone; one press takes that back', async () => {
  await pointAt(popup, promo)
  await axeIsClean(popup)
  await press(popup, 'Only here')
  await storySays(popup, promo, false)
  await press(popup, 'Undo')
  await storySays(popup, promo, true)
})

test('what was taken out stands in the ledger, and comes back from there', async () => {
  await pointAt(popup, promo)
  await press(popup, 'Only here')
  await storySays(popup, promo, false)
  expect((await removedRows(popup))[0]).toEqual({ label: 'Taken out by you', reason: 'By your own hand' })
  await clickClear(popup, '[data-deed="bring-back"]')
  await storySays(popup, promo, true)
})

test('one more taken out: pointed at, hidden on its site, also in the next story', async () => {
  await pointAt(popup, promo)
  await says(popup, 'contoh.id##.kotak-promo · meets 1 block of this story')
  await press(popup, 'Always on contoh.id')
  await says(popup, 'Hidden here, and on contoh.id from the next reading')
  await storySays(popup, promo, false)
  await popup.close()
  expect(await readNext()).not.toContain(promo)
})

test('taken back in another popup, it is there at once and in the next story', async () => {
  popup = await desk.chromium.openPopup(tab)
  await storySays(popup, promo, false)
  await press(popup, 'Undo')
  await storySays(popup, promo, true)
  await popup.close()
  expect(await readNext()).toContain(promo)
})

test('a rule that would cut more than a tenth is warned of', async () => {
  const other = await desk.chromium.openTab(bare)
  const view = await desk.chromium.openPopup(other)
  await storyLines(view)
  await pointAt(view, 'Paragraf ke-3')
  await says(view, 'of the text: that may be too much')
  await axeIsClean(view)
  await view.keyboard.press('Escape')
  await view.waitForFunction(() => !document.querySelector('dialog'), { polling: 50 })
  await view.close()
  await other.close()
})

test('in a saved story whose page is gone, here, and it is told what waits for the page', async () => {
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await press(popup, 'Save')
  await shows(popup, 'Saved')
  await popup.close()
  await tab.close()
  const reader = await desk.chromium.openPage('reader.html')
  await showTab(reader, 'Saved')
  await reader.locator('.saved-open').click()
  await storySays(reader, promo, true)
  await pointAt(reader, promo)
  await says(reader, 'The page is no longer open')
  await press(reader, 'Only here')
  await storySays(reader, promo, false)
  await reader.reload()
  await showTab(reader, 'Saved')
  await reader.locator('.saved-open').click()
  await storySays(reader, promo, false)
  await reader.close()
})

test('by keyboard alone', async () => {
  tab = await desk.chromium.openTab(url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await tabTo(popup, 'Text of the story')
  await popup.keyboard.press('x')
  await popup.waitForSelector('.pick-bar')
  for (let step = 0; step < 12; step++) {
    if (await popup.$eval('.is-pointed', block => block.textContent?.includes('Paket menginap'))) break
    await popup.keyboard.press('ArrowDown')
  }
  await popup.keyboard.press('Enter')
  await tabTo(popup, 'Always on contoh.id')
  await popup.keyboard.press('Enter')
  await storySays(popup, promo, false)
  await tabTo(popup, 'Undo')
  await popup.keyboard.press('Enter')
  await storySays(popup, promo, true)
  await tabTo(popup, 'Text of the story')
  await popup.keyboard.press('x')
  await popup.waitForSelector('.pick-bar')
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('.pick-bar, .is-pointed'), { polling: 50 })
})

/** Picks the block with these words by the mouse, and waits until rules have been looked for. */
async function pointAt(view: Page, words: string): Promise<void> {
  await press(view, 'Hide a block')
  await view.waitForSelector('.is-pointed')
  const id = await view.$$eval(
    '.article [data-block]',
    (blocks, wanted) => blocks.find(block => block.textContent?.includes(wanted))?.getAttribute('data-block'),
    words
  )
  await clickClear(view, `.article [data-block="${id}"]`)
  await view.waitForSelector('dialog.hide-sheet[open]')
  await view.waitForFunction(() => !document.body.innerText.includes('Looking for a rule'), { polling: 50 })
}

async function axeIsClean(view: Page): Promise<void> {
  expect(await axeFindings(view)).toEqual([])
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
