import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { longStory, serveLongStory } from '../harness/long-story'
import { type PdfFacts, readPdf } from '../harness/pdf'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, storyLines } from '../harness/view'

const desk = useChromium()
let reader: Page
let lines: string[]

beforeAll(async () => {
  serveLongStory(desk.server)
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(longStory.url))
  await storyLines(popup)
  reader = await desk.chromium.opened('reader.html', () => press(popup, 'Full page'))
  lines = await storyLines(reader)
})

test('the full page is printed as the article alone, with its pictures and its source', async () => {
  const pdf = await printed(reader)
  const squeezed = squeeze(pdf.text)
  for (const words of [longStory.title, ...longStory.parts, ...longStory.captions, ...lines])
    expect(squeezed).toContain(squeeze(words))
  for (const words of ['Kabar Hulu', 'Sari Wulandari', '3 June 2024', longStory.canonical])
    expect(squeezed).toContain(squeeze(words))
  expect(pdf.pictures).toBe(longStory.captions.length)
  expect(pdf.links).toContain(longStory.canonical)
  const shown = await reader.$$eval('button:not(.sentence), .way-left, .hint', all =>
    all.map(one => (one as HTMLElement).innerText.trim()).filter(words => words.length > 3)
  )
  expect(shown.filter(words => squeezed.includes(squeeze(words)))).toEqual([])
})

test('nothing of a wide table is cut off', async () => {
  const { text, outside } = await printed(reader)
  expect(squeeze(text)).toContain('kolom14sepanjangini')
  expect(outside).toEqual([])
})

test('it is ink on white paper in every theme, whatever the reader has set for the screen', async () => {
  await press(reader, 'Look')
  await reader.locator('.look-panel input[value=black]').click()
  await reader.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(0, 0, 0)')
  await reader.emulateMediaType('print')
  const colours = await reader.$eval('.article', article => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(article).color
  ])
  await reader.emulateMediaType('screen')
  expect(colours).toEqual(['rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)'])
})

test('where the focus is says nothing on paper', async () => {
  await reader.keyboard.press('Escape')
  const ring = async (selector: string) => {
    await reader.$eval(selector, element => (element as HTMLElement).focus())
    const { outline, line } = await reader.$eval(selector, element => {
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      return { outline: outlineStyle, line: boxShadow }
    })
    return outline !== 'none' || line !== 'none'
  }
  for (const place of ['.story-text', '.article img']) {
    expect(await ring(place)).toBe(true)
    await reader.emulateMediaType('print')
    expect(await ring(place)).toBe(false)
    await reader.emulateMediaType('screen')
  }
})

const squeeze = (text: string) => text.replace(/\s+/g, '')

/** The page as its printing gives it, when all its pictures are there. */
async function printed(view: Page): Promise<PdfFacts> {
  await until('the pictures', () =>
    view.$$eval('.story img', all =>
      (all as HTMLImageElement[]).every(image => {
        image.loading = 'eager'
        return image.complete && image.naturalWidth > 0
      })
    )
  )
  return readPdf(
    await view.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } })
  )
}
