import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { foundingPage, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { press, says, storyLines } from '../harness/view'

const desk = useChromium()
const page = foundingPage()
let reader: Page

beforeAll(async () => {
  serveFixture(desk.server, page)
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(page.url))
  await storyLines(popup)
  reader = await desk.chromium.opened('reader.html', () => press(popup, 'Full page'))
  await storyLines(reader)
})

test('a press on “Look” opens it over the text, which follows each change at once', async () => {
  await openLook(reader)
  await reader.locator('.look-panel input[value=black]').click()
  expect(await ground(reader)).toBe('rgb(0, 0, 0)')
  await reader.locator('.look-panel input[value=legible]').click()
  await reader.waitForFunction(() => document.fonts.check('19px "Atkinson Hyperlegible Next Variable"'))
  expect(await styleOf(reader, 'fontFamily')).toContain('Atkinson Hyperlegible Next')
})

test('its sliders and switches are worked by keys', async () => {
  await slide(reader, 'Text size', 'ArrowRight')
  expect(await styleOf(reader, 'fontSize')).toBe('20px')
  await slide(reader, 'Letter spacing', 'End')
  expect(await styleOf(reader, 'letterSpacing')).toBe('4px')
  await slide(reader, 'Word spacing', 'End')
  expect(await styleOf(reader, 'wordSpacing')).toBe('10px')
  await press(reader, 'Straight edges on both sides', 'checkbox')
  expect(await styleOf(reader, 'textAlign')).toBe('justify')
  await press(reader, 'Divide words', 'checkbox')
  expect(await styleOf(reader, 'hyphens')).toBe('auto')
})

test('Escape closes it, and the focus is back on its button', async () => {
  await reader.keyboard.press('Escape')
  await reader.waitForFunction(() => !document.querySelector('.look-panel'), { polling: 50 })
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Look')
})

test('every other view has the same look, from its first frame on', async () => {
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(page.url))
  await storyLines(popup)
  expect(await ground(popup)).toBe('rgb(0, 0, 0)')
  expect(await styleOf(popup, 'fontSize')).toBe('20px')
  const panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
  await storyLines(panel)
  expect(await styleOf(panel, 'letterSpacing')).toBe('4px')
  await panel.evaluate(() => window.close())
})

test('colours of one’s own hold at once, and are warned of where they cannot be read', async () => {
  const options = await desk.chromium.openPage('options.html')
  await options.locator('#look input[value=own]').click()
  await says(options, 'My colours')
  await options.locator('.own-colour:nth-child(1) input').fill('#203040')
  await says(options, 'Hard to read for many')
  await options.locator('.own-colour:nth-child(2) input').fill('#ffffff')
  await options.locator('.own-colour:nth-child(3) input').fill('#9fd8ff')
  await options.waitForFunction(() => !document.querySelector('#look .error'), { polling: 50 })
  await reader.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(32, 48, 64)')
  expect(await reader.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
})

test.each([1400, 1024, 800, 640, 480, 420, 360, 320])(
  'at %i px no theme stands in a row that it does not fill',
  async width => {
    const options = await desk.chromium.openPage('options.html')
    for (const view of [options, reader]) {
      await view.bringToFront()
      await view.setViewport({ width, height: 800 })
      if (view === reader) await openLook(view)
      expect(await unfilledRows(view)).toEqual([])
      if (view === reader) await view.keyboard.press('Escape')
    }
    await options.close()
  }
)

/** The last card of each row of pictured choices that does not reach the row's end. */
function unfilledRows(view: Page): Promise<string[]> {
  return view.$$eval('.choice.has-pictures', choices =>
    choices.flatMap(choice => {
      const end = choice.getBoundingClientRect().right
      const cards = [...choice.children].map(card => ({ card, box: card.getBoundingClientRect() }))
      return cards
        .filter(({ box }, at) => cards[at + 1]?.box.top !== box.top && Math.abs(box.right - end) > 1)
        .map(({ card }) => card.textContent ?? '')
    })
  )
}

async function openLook(view: Page): Promise<void> {
  await press(view, 'Look')
  await view.waitForSelector('.look-panel')
}

async function slide(view: Page, name: string, key: 'ArrowRight' | 'End'): Promise<void> {
  await view.focus(`::-p-aria([name="${name}"][role="slider"])`)
  await view.keyboard.press(key)
}

const ground = (view: Page) => view.evaluate(() => getComputedStyle(document.body).backgroundColor)

const styleOf = (view: Page, property: keyof CSSStyleDeclaration & string) =>
  view.$eval('.article', (article, name) => String(getComputedStyle(article)[name as 'hyphens']), property)
