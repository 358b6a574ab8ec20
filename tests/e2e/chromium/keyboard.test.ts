import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { foundingPage, foundingText, serveFixture } from '../harness/fixtures'
import { isFocusVisible, tabTo } from '../harness/keyboard'
import { useChromium } from '../harness/use-browser'
import { says, shows, storyLines } from '../harness/view'

// From the open popup on without a mouse: nothing here but keys.
const desk = useChromium()
const page = foundingPage()
let tab: Page
let popup: Page

beforeAll(async () => {
  serveFixture(desk.server, page)
  tab = await desk.chromium.openTab(page.url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
})

test('the list of removals opens, and a block comes back', async () => {
  await tabTo(popup, '8 blocks removed')
  expect(await isFocusVisible(popup)).toBe(true)
  await popup.keyboard.press('Enter')
  await tabTo(popup, 'Bring back here')
  await popup.keyboard.press('Space')
  await tabTo(popup, 'Take out again')
  await popup.keyboard.press('Space')
})

test('the story is saved', async () => {
  await tabTo(popup, 'Save')
  expect(await isFocusVisible(popup)).toBe(true)
  await popup.keyboard.press('Enter')
  await shows(popup, 'Saved')
})

test('the menu opens, moves and closes', async () => {
  await tabTo(popup, 'More')
  await popup.keyboard.press('ArrowDown')
  await popup.waitForFunction(() => document.activeElement?.getAttribute('role') === 'menuitem', {
    polling: 50
  })
  await popup.keyboard.press('End')
  expect(await popup.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Keys')
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('[role=menu]'), { polling: 50 })
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('menu')
})

test('the tabs follow the arrows, and a sentence of the summary leads into the text', async () => {
  await tabTo(popup, 'Article')
  await popup.keyboard.press('ArrowRight')
  await popup.waitForSelector('#tab-summary[aria-selected=true]')
  await popup.keyboard.press('Tab')
  await popup.waitForFunction(async () => document.activeElement?.id !== 'tab-summary', { polling: 50 })
  for (let step = 0; step < 10; step++) {
    if (await popup.evaluate(() => document.activeElement?.matches('.sentences button'))) break
    await popup.keyboard.press('Tab')
  }
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('#tab-article[aria-selected=true]')
})

test('a saved article is opened, deleted and had back', async () => {
  await tabTo(popup, 'Article')
  await popup.keyboard.press('End')
  await popup.waitForSelector('[data-saved]')
  for (let step = 0; step < 20; step++) {
    if (await popup.evaluate(() => document.activeElement?.matches('.saved-open'))) break
    await popup.keyboard.press('Tab')
  }
  await popup.keyboard.press('Delete')
  await says(popup, 'Deleted “')
  await tabTo(popup, 'Undo')
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('[data-saved]')
  await popup.evaluate(() => document.querySelector<HTMLElement>('#tab-saved')?.focus())
  for (let step = 0; step < 20; step++) {
    if (await popup.evaluate(() => document.activeElement?.matches('.saved-open'))) break
    await popup.keyboard.press('Tab')
  }
  await popup.keyboard.press('Enter')
  expect(await storyLines(popup)).toEqual(foundingText().paragraphs)
})

test('options: every control is reached, and the icon’s setting is chosen with the arrows', async () => {
  const options = await desk.chromium.openPage('options.html')
  await tabTo(options, 'A popup')
  await options.keyboard.press('ArrowDown')
  await options.waitForSelector('#reading input[value=panel]:checked')
  await options.keyboard.press('ArrowUp')
  await options.waitForSelector('#reading input[value=popup]:checked')
  await tabTo(options, 'Find a label')
  await options.keyboard.type('Terpopuler')
  await tabTo(options, 'Terpopuler')
  expect(await isFocusVisible(options)).toBe(true)
  await options.keyboard.press('Space')
  await says(options, 'Saved')
})
