import { expect, test } from 'vitest'
import { foundingPage, foundingText, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { press, shownText, shows, storyLines } from '../harness/view'

const desk = useChromium({ lang: 'id' })
const page = foundingPage()

test('in an Indonesian browser everything speaks Indonesian', async () => {
  serveFixture(desk.server, page)
  const tab = await desk.chromium.openTab(page.url)
  const popup = await desk.chromium.openPopup(tab)
  expect(await storyLines(popup)).toEqual(foundingText().paragraphs)
  await shows(popup, 'Simpan')
  expect(await popup.$eval('html', root => root.lang)).toBe('id')
  const text = await shownText(popup)
  expect(text).toContain('Artikel')
  expect(text).toContain('Senin, 15 November 2021')
  for (const english of ['Article', 'Summary', 'Saved', 'Save', 'minute', 'removed', 'More'])
    expect(text).not.toMatch(new RegExp(`\\b${english}\\b`))
})

test('its tabs stand in one line at every width', async () => {
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(page.url))
  await storyLines(popup)
  await press(popup, 'Simpan')
  await popup.waitForSelector('.tab-count')
  const reader = await desk.chromium.opened('reader.html', () => press(popup, 'Satu halaman'))
  await storyLines(reader)
  const split: number[] = []
  for (const width of [320, 360, 480, 640, 720, 800, 860, 900, 1024]) {
    await reader.setViewport({ width, height: 700 })
    const tops = await reader.$$eval('.tab', tabs => tabs.map(tab => tab.getBoundingClientRect().top))
    if (new Set(tops).size > 1) split.push(width)
  }
  expect(split).toEqual([])
})
