import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { boxedStory } from '../harness/boxed-story'
import { pickerSays } from '../harness/picker-panel'
import { useChromium } from '../harness/use-browser'
import { press, storyLines, storySays } from '../harness/view'

const desk = useChromium()
const url = 'https://www.contoh.id/berita/satu'
const next = 'https://www.contoh.id/berita/dua'
const promo = 'Paket menginap'
// Nothing that the page forbids itself may hinder the picker.
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">`
let tab: Page

beforeAll(async () => {
  const html = (title: string) => boxedStory(title).replace('<head>', `<head>${policy}`)
  desk.server.serve(url, html('Cerita satu'))
  desk.server.serve(next, html('Cerita dua'))
  tab = await desk.chromium.openTab(url)
})

test('an element of the page is pointed at and hidden on its site, and the page is as it was', async () => {
  await watchPage()
  await startPicker()
  await tab.locator('.kotak-promo p').click()
  await offers('contoh.id##.kotak-promo · 1 element of the page, meets 1 block of this story')
  await press(tab, 'Always on contoh.id')
  await pickerIsGone()
  expect(await traces()).toEqual({ isSame: true, changed: ['bening-picker'], clicks: 0 })
  expect(await read(next)).not.toContain(promo)
})

test('the next popup shows the story without it, and takes that back', async () => {
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await storySays(popup, promo, false)
  await press(popup, 'Undo')
  await storySays(popup, promo, true)
  await popup.close()
  expect(await read(next)).toContain(promo)
})

test('more than a tenth of the text is warned of; Escape leaves no trace', async () => {
  await tab.bringToFront()
  await watchPage()
  await startPicker()
  await tab.locator('article > p:nth-of-type(2)').click()
  await offers('of the text: that may be too much')
  await tab.keyboard.press('Escape')
  await pickerIsGone()
  expect(await traces()).toEqual({ isSame: true, changed: ['bening-picker'], clicks: 0 })
})

test('by keyboard alone: to an element, its child and its parent, taken and hidden here', async () => {
  await startPicker()
  // Up to what holds the story, down to its first child, and on from there.
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown']) await tab.keyboard.press(key as 'ArrowUp')
  for (let step = 0; step < 12 && !(await shown()).includes('.kotak-promo'); step++)
    await tab.keyboard.press('ArrowRight')
  expect(await shown()).toContain('.kotak-promo')
  await tab.keyboard.press('ArrowDown')
  expect(await shown()).toContain('.kotak-promo > p')
  await tab.keyboard.press('ArrowUp')
  expect(await shown()).not.toContain('.kotak-promo > p')
  await tab.keyboard.press('Enter')
  await offers('meets 1 block of this story')
  // The first of the buttons has the focus.
  await tab.keyboard.press('Enter')
  await pickerIsGone()
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await storySays(popup, promo, false)
  await popup.close()
  expect(await read(next)).toContain(promo)
})

/** Asks for the picker in the popup's menu, as a reader would, and waits until it is on the page. */
async function startPicker(): Promise<void> {
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await press(popup, 'More')
  const closed = new Promise(resolve => popup.once('close', resolve))
  await press(popup, 'Hide something on the page', 'menuitem')
  await closed
  await tab.waitForSelector('bening-picker')
}

async function pickerIsGone(): Promise<void> {
  await tab.waitForFunction(() => !document.querySelector('bening-picker'), { polling: 50 })
}

const shown = () => pickerSays(tab)

async function offers(words: string): Promise<void> {
  await expect.poll(shown, { timeout: 10_000 }).toContain(words)
}

/** Remembers the page as it is, and notes what changes and what it hears of clicks. */
async function watchPage(): Promise<void> {
  await tab.evaluate(() => {
    const seen = { html: document.documentElement.outerHTML, changed: [] as string[], clicks: 0 }
    Object.assign(window, { seen })
    new MutationObserver(records => {
      for (const { addedNodes, removedNodes, type } of records) {
        const nodes = [...addedNodes, ...removedNodes].map(node => node.nodeName.toLowerCase())
        seen.changed.push(...(nodes.length > 0 ? nodes : [type]))
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    for (const type of ['pointerdown', 'mousedown', 'click', 'keydown'])
      document.addEventListener(type, () => {
        seen.clicks += 1
      })
  })
}

/** Whether the page is what it was, what came and went meanwhile, and the presses that it heard of. */
function traces() {
  return tab.evaluate(() => {
    const { seen } = window as unknown as { seen: { html: string; changed: string[]; clicks: number } }
    const isSame = document.documentElement.outerHTML === seen.html
    return { isSame, changed: [...new Set(seen.changed)], clicks: seen.clicks }
  })
}

/** A story's text by a fresh click on the icon. */
async function read(address: string): Promise<string> {
  const other = await desk.chromium.openTab(address)
  const view = await desk.chromium.openPopup(other)
  const lines = await storyLines(view)
  await view.close()
  await other.close()
  return lines.join('\n')
}
