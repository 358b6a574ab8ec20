import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { hasFocus } from '../harness/keyboard'
import { longStory, serveLongStory } from '../harness/long-story'
import { useChromium } from '../harness/use-browser'
import { press, says, shows, showTab, storyLines } from '../harness/view'

// The way through a long story: its parts, its pictures, what is sought in it. By real clicks and keys.
const desk = useChromium()
let popup: Page

beforeAll(async () => {
  serveLongStory(desk.server)
  popup = await desk.chromium.openPopup(await desk.chromium.openTab(longStory.url))
  await storyLines(popup)
})

test('the contents lead to a part, and say where one is', async () => {
  await press(popup, 'Contents')
  await popup.waitForSelector('.outline')
  expect(await popup.$$eval('.outline button', all => all.map(one => one.textContent))).toEqual(
    longStory.parts
  )
  expect(await axeFindings(popup, '.way-bar')).toEqual([])
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('.outline'), { polling: 50 })
  await press(popup, 'Contents')
  await press(popup, 'Air untuk tiga desa')
  await popup.waitForFunction(
    words => {
      const head = document.querySelector('.desk-head')?.getBoundingClientRect().bottom ?? 0
      const { activeElement: place } = document
      return place?.textContent === words && place.getBoundingClientRect().top >= head
    },
    { polling: 50 },
    'Air untuk tiga desa'
  )
  await press(popup, 'Contents')
  await popup.waitForSelector('.outline [aria-current=location]')
  expect(await popup.$eval('.outline [aria-current]', one => one.textContent)).toBe('Air untuk tiga desa')
  await popup.keyboard.press('Escape')
})

test('it tells how much is left', async () => {
  await scroll(popup, 0)
  await popup.waitForFunction(() =>
    /^[34] minutes left$/.test(document.querySelector('.way-left')?.textContent ?? '')
  )
  await scroll(popup, 1e6)
  await says(popup, 'Read to the end')
  expect(await popup.$eval('.way-progress', bar => (bar as HTMLProgressElement).value)).toBe(100)
})

test('“/” finds: every place is counted and drawn, Enter goes on, Shift and Enter back, Escape leads into the text', async () => {
  await scroll(popup, 0)
  await popup.keyboard.press('/')
  await hasFocus(popup, '.find-bar input')
  await popup.keyboard.type('alinea 3 DARI')
  await says(popup, '1 of 3')
  // Without its last letter it stands in as many places.
  await expect.poll(() => drawn(popup), { timeout: 30_000 }).toEqual([3, 'Alinea 3 dari'])
  await popup.keyboard.press('Enter')
  await says(popup, '2 of 3')
  await inView(popup)
  await popup.keyboard.down('Shift')
  await popup.keyboard.press('Enter')
  await popup.keyboard.press('Enter')
  await popup.keyboard.up('Shift')
  await says(popup, '3 of 3')
  await inView(popup)
  expect(await axeFindings(popup, '.find-bar')).toEqual([])
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('.find-bar'), { polling: 50 })
  await expect.poll(() => drawn(popup), { timeout: 30_000 }).toEqual([0, ''])
  expect(await popup.evaluate(() => document.activeElement?.className)).toBe('story-text')
})

test('words are found across elements and line breaks, and what is not there is said', async () => {
  await press(popup, 'Find')
  await hasFocus(popup, '.find-bar input')
  await popup.keyboard.type('pasir halus')
  await says(popup, '1 of 1')
  await popup.keyboard.type('nya')
  await says(popup, 'Not found')
  await popup.keyboard.press('Escape')
})

test('a wide table scrolls in itself, and the keyboard reaches it by its name', async () => {
  await shows(popup, 'Debit air tiap bulan', 'region')
  const region = '[role=region][aria-label="Debit air tiap bulan"]'
  expect(await popup.$eval(region, block => block.scrollWidth > block.clientWidth)).toBe(true)
  await popup.focus(region)
  expect(await popup.$eval(region, block => block.matches(':focus'))).toBe(true)
  expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

test('a picture opens large with its caption, the arrows lead to the others, Escape back to it', async () => {
  await scroll(popup, 0)
  const name = `Enlarge: Foto 1`
  await press(popup, name)
  await popup.waitForSelector('dialog.lightbox[open]')
  await says(popup, longStory.captions[0] ?? '')
  expect(await axeFindings(popup, '.lightbox')).toEqual([])
  await popup.keyboard.press('ArrowRight')
  await says(popup, 'Picture 2 of 2')
  expect(await popup.$eval('.lightbox figcaption', caption => caption.textContent)).toBe(
    longStory.captions[1]
  )
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('.lightbox'), { polling: 50 })
  expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  await popup.keyboard.press('Enter')
  await popup.waitForSelector('dialog.lightbox[open]')
  await popup.keyboard.press('Escape')
  await popup.waitForFunction(() => !document.querySelector('.lightbox'), { polling: 50 })
})

test('“?” shows all keys in one sheet, in the list too', async () => {
  for (const tab of ['Article', 'Saved'] as const) {
    await showTab(popup, tab)
    await popup.keyboard.press('?')
    await popup.waitForSelector('dialog.keys-sheet[open]')
    expect(await popup.$$eval('.keys-sheet h3', all => all.map(one => one.textContent))).toEqual([
      'Everywhere',
      'Article',
      'Listening',
      'Reading list'
    ])
    expect(await axeFindings(popup, '.keys-sheet')).toEqual([])
    await popup.keyboard.press('Escape')
    await popup.waitForFunction(() => !document.querySelector('.keys-sheet'), { polling: 50 })
  }
})

const scroll = (view: Page, top: number) => view.evaluate(to => scrollTo(0, to), top)

/** How many places are drawn, and the words of the one that is led to. */
const drawn = (view: Page) =>
  view.evaluate(() => {
    const [current] = CSS.highlights.get('bening-found-current') ?? []
    return [CSS.highlights.get('bening-found')?.size ?? 0, current ? String(current) : '']
  })

/** Waits until the place that is led to stands between the head and the foot. */
const inView = (view: Page) =>
  view.waitForFunction(
    () => {
      const [current] = CSS.highlights.get('bening-found-current') ?? []
      const box = (current as Range | undefined)?.getBoundingClientRect()
      return box && box.top > 80 && box.bottom < innerHeight - 60
    },
    { polling: 50 }
  )
