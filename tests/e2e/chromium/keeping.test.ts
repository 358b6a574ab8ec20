import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { sortKeys } from '../../../utils/library/keys'
import { plainStory } from '../harness/fixtures'
import { hasFocus } from '../harness/keyboard'
import { storedState } from '../harness/library'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, savedTitles, says, shows, showTab, storyLines } from '../harness/view'

// What is done with saved stories. The list by keys alone.
const desk = useChromium()
const names = ['satu', 'dua', 'tiga']
const addressOf = (name: string) => `https://www.contoh.id/berita/${name}`
let tab: Page
let list: Page

beforeAll(async () => {
  for (const name of names) {
    desk.server.serve(addressOf(name), plainStory(`Cerita ${name}`, 24))
    tab = await desk.chromium.openTab(addressOf(name))
    const popup = await desk.chromium.openPopup(tab)
    await storyLines(popup)
    await press(popup, 'Save')
    await shows(popup, 'Saved')
    await popup.close()
  }
  list = await desk.chromium.openPage('reader.html')
  await showTab(list, 'Saved')
  await lists(list, ['Cerita tiga', 'Cerita dua', 'Cerita satu'])
})

test('a story is tagged, archived and had back', async () => {
  await toRows(list)
  await list.keyboard.press('t')
  await hasFocus(list, '.tag-writer input')
  await list.keyboard.type('Banjir')
  await list.keyboard.press('Enter')
  await list.waitForSelector('[data-saved] .saved-tags')
  await list.keyboard.press('Escape')
  await list.keyboard.press('e')
  await lists(list, ['Cerita dua', 'Cerita satu'])
  await says(list, 'Archived “Cerita tiga”')
  await list.keyboard.press('u')
  await lists(list, ['Cerita tiga', 'Cerita dua', 'Cerita satu'])
})

test('only favourites are shown, and what is chosen holds for another view', async () => {
  await toRows(list)
  await list.keyboard.press('Home')
  await list.keyboard.press('ArrowDown')
  await list.keyboard.press('s')
  await shows(list, 'Remove from favourites: Cerita dua')
  await chip(list, 'Favourites')
  await lists(list, ['Cerita dua'])
  await says(list, '1 of 3')
  await list.reload()
  await showTab(list, 'Saved')
  await lists(list, ['Cerita dua'])
  await chip(list, 'Favourites')
  await lists(list, ['Cerita tiga', 'Cerita dua', 'Cerita satu'])
})

test('all are deleted at once; the offer to undo outlives the popup', async () => {
  const popup = await desk.chromium.openPopup(tab)
  await showTab(popup, 'Saved')
  await toRows(popup)
  await popup.keyboard.down('Control')
  await popup.keyboard.press('a')
  await popup.keyboard.up('Control')
  await says(popup, '3 selected')
  await popup.keyboard.press('Delete')
  await says(popup, '3 stories deleted')
  await popup.close()
  const again = await desk.chromium.openPopup(tab)
  await press(again, 'Undo')
  await showTab(again, 'Saved')
  await lists(again, ['Cerita tiga', 'Cerita dua', 'Cerita satu'])
  await again.close()
})

test('a paragraph is highlighted by keys, and stays so', async () => {
  await list.bringToFront()
  await toRows(list)
  await list.keyboard.press('Home')
  await list.keyboard.press('Enter')
  const paragraph = (await storyLines(list))[0]
  await list.$eval('.story-text', text => (text as HTMLElement).focus())
  await list.keyboard.press('h')
  await list.waitForSelector('.mark-bar')
  await list.keyboard.press('n')
  await hasFocus(list, '.mark-card textarea')
  await list.keyboard.type('Tanggulnya sama.')
  await list.keyboard.down('Control')
  await list.keyboard.press('Enter')
  await list.keyboard.up('Control')
  expect(await highlighted(list)).toBe(paragraph)
  await list.reload()
  expect(await highlighted(list)).toBe(paragraph)
  await press(list, '1 highlight')
  await says(list, 'Tanggulnya sama.')
  await press(list, 'Delete highlight')
  await says(list, 'Highlight deleted')
  await press(list, 'Undo')
  expect(await highlighted(list)).toBe(paragraph)
})

test('a story goes on where it was left, in every view, and is read at its end', async () => {
  await list.bringToFront()
  await list.$eval('[data-block=b12]', block => block.scrollIntoView())
  // The browser tells of a scroll with the next frame.
  await list.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  await list.close()
  const place = await until('the place to be kept', () =>
    desk.chromium.openPage('options.html').then(placeOf)
  )

  const popup = await desk.chromium.openPopup(tab)
  await says(popup, 'You left off here')
  expect(await topBlock(popup)).toBe(place)
  const panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
  await says(panel, 'You left off here')
  expect(await topBlock(panel)).toBe(place)
  const reader = await desk.chromium.opened('reader.html', () => press(panel, 'Full page'))
  await says(reader, 'You left off here')
  expect(await topBlock(reader)).toBe(place)

  await reader.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await shows(reader, 'Mark unread')
})

/** Leads the focus to the row that is a tab stop. */
async function toRows(view: Page): Promise<void> {
  await view.$eval('#tab-saved', element => (element as HTMLElement).focus())
  for (let step = 0; step < 20; step++) {
    await view.keyboard.press('Tab')
    if (await view.evaluate(() => document.activeElement?.matches('.saved-open'))) return
  }
  throw new Error('The Tab key never leads to the rows')
}

/** Presses one of the chips over the rows, by keys. */
async function chip(view: Page, name: string): Promise<void> {
  await view.$$eval(
    '.chip',
    (chips, wanted) => (chips.find(one => one.textContent === wanted) as HTMLElement | undefined)?.focus(),
    name
  )
  await view.keyboard.press('Space')
}

async function lists(view: Page, titles: string[]): Promise<void> {
  await until(`the list ${titles}`, async () => `${await savedTitles(view)}` === `${titles}`)
}

/** The words that are drawn as a highlight with a note; waits for them. */
async function highlighted(view: Page): Promise<string> {
  await view.waitForFunction(() => (CSS.highlights.get('bening-note')?.size ?? 0) > 0, { polling: 50 })
  return view.evaluate(() => [...(CSS.highlights.get('bening-note') ?? [])].join('').trim())
}

async function placeOf(page: Page): Promise<string | null> {
  const records = await page.evaluate(() => chrome.storage.local.get(null))
  await page.close()
  const ids = [...sortKeys(Object.keys(records)).articles]
  return ids.map(id => storedState(records, id).place).find(place => place !== null) ?? null
}

/** The block at the top of the view, under its head. */
function topBlock(view: Page): Promise<string | undefined> {
  return view.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('.article [data-block]')]
    const head = document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0
    return blocks.find(block => block.getBoundingClientRect().bottom > head + 9)?.dataset.block
  })
}
