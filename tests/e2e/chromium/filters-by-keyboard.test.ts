import type { Page } from 'puppeteer-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { boxedStory } from '../harness/boxed-story'
import { answerQuestion, questionArgs } from '../harness/browser-question'
import { plainStory } from '../harness/fixtures'
import { focusedName, hasFocus, reach } from '../harness/keyboard'
import { pickerSays } from '../harness/picker-panel'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { says, storyLines, storySays } from '../harness/view'

// From the open popup on without a mouse: nothing here but keys, and an answer to the browser's own question.
const desk = useChromium({ args: questionArgs })
const url = 'https://www.contoh.id/berita/satu'
const popular = 'Harga beras naik lagi'
const promo = 'Paket menginap'
let options: Page
let tab: Page
let popup: Page

beforeAll(async () => {
  desk.server.serve(url, boxedStory('Cerita satu'))
  options = await desk.chromium.openPage('options.html')
})
beforeEach(async () => {
  tab = await desk.chromium.openTab(url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
})

test('what was removed: kept on its site, filtered no more, and each taken back; the focus stays', async () => {
  await reach(popup, '3 blocks removed')
  await popup.keyboard.press('Enter')
  await reach(popup, 'Always keep on contoh.id')
  await popup.keyboard.press('Enter')
  await storySays(popup, popular, true)
  await undoByKeys()
  await storySays(popup, popular, false)
  await reach(popup, 'Never filter “Terpopuler”')
  await popup.keyboard.press('Enter')
  await storySays(popup, popular, true)
  await undoByKeys()
  await storySays(popup, popular, false)
})

test('one more taken out: walked to, hidden on its site, and taken back; the focus stays', async () => {
  await reach(popup, 'Hide a block')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('.is-pointed')
  for (let step = 0; step < 12; step++) {
    if (await popup.$eval('.is-pointed', (block, words) => block.textContent?.includes(words), promo)) break
    await popup.keyboard.press('ArrowDown')
  }
  await popup.keyboard.press('Enter')
  await hasFocus(popup, 'dialog *')
  await reach(popup, 'Always on contoh.id')
  await popup.keyboard.press('Enter')
  await storySays(popup, promo, false)
  await undoByKeys()
  await storySays(popup, promo, true)
})

test('the same from the page itself: asked for in the menu, walked to, hidden on its site', async () => {
  await chooseInMenu('Hide something on the page')
  await tab.waitForSelector('bening-picker')
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown'] as const) await tab.keyboard.press(key)
  for (let step = 0; step < 12 && !(await pickerSays(tab)).includes('.kotak-promo'); step++)
    await tab.keyboard.press('ArrowRight')
  await tab.keyboard.press('Enter')
  await expect.poll(() => pickerSays(tab)).toContain('contoh.id##.kotak-promo')
  // The first of the buttons has the focus, the next is the site's.
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Enter')
  await tab.waitForFunction(() => !document.querySelector('bening-picker'), { polling: 50 })
  popup = await desk.chromium.openPopup(tab)
  await storySays(popup, promo, false)
  await undoByKeys()
  await storySays(popup, promo, true)
})

test('the site’s stories are opened by themselves, and no longer', async () => {
  const url = 'https://www.kabar-tanjung.example/berita/panen'
  desk.server.serve(url, plainStory('Panen Garam'))
  tab = await desk.chromium.openTab(url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await chooseInMenu('Open stories of this site in Bening')
  await answerQuestion('allow')
  await until('the site', async () => (await registered()) === 1)

  popup = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await storyLines(popup)
  await chooseInMenu('No longer open stories of this site')
  await says(popup, 'Stories of this site no longer open by themselves')
  expect(await focusedName(popup)).toBe('More')
  await until('the site let go', async () => (await registered()) === 0)
})

/** Chooses an entry of the popup's menu: opened by Enter, walked by its first letter. */
async function chooseInMenu(entry: string): Promise<void> {
  await reach(popup, 'More')
  await popup.keyboard.press('Enter')
  await hasFocus(popup, '[role=menuitem]')
  for (let step = 0; step < 20 && (await focusedName(popup)) !== entry; step++)
    await popup.keyboard.press(entry.slice(0, 1) as 'H')
  expect(await focusedName(popup)).toBe(entry)
  // Not waited for: the choice may close the popup.
  void popup.keyboard.press('Enter').catch(() => {})
}

/** Takes back what was done last. The focus must never fall to the page as a whole, before or after. */
async function undoByKeys(): Promise<void> {
  await popup.waitForSelector('[data-action=undo]')
  expect(await focusedName(popup)).not.toBe('')
  await reach(popup, 'Undo')
  await popup.keyboard.press('Enter')
  await popup.waitForFunction(() => !document.querySelector('[data-action=undo]'), { polling: 50 })
  expect(await focusedName(popup)).not.toBe('')
}

/** How many sites' stories open by themselves; asked of a page of the extension's own, behind the others. */
function registered(): Promise<number> {
  return options.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts()
    return scripts.length
  })
}
