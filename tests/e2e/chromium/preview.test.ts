import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { plainStory } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { says, storyLines } from '../harness/view'

const desk = useChromium()
const url = 'https://www.contoh.id/berita/coba'
const box =
  '<div class="kotak-promo"><p>Paragraf sisipan tentang promo di kota sebelah, panjangnya satu baris lebih sedikit.</p></div>'

test('before anything was read, filters are tried on a sample', async () => {
  const options = await desk.chromium.openPage('options.html')
  await says(options, 'Your filters change nothing here.')
  await write(options, '##.promo-box')
  await choose(options, 'Neighbours')
  await says(options, '1 block is cut')
  expect(await changed(options)).toEqual(['Get a lower price for the show'])
  await options.close()
})

test('the last story is shown before and after, as one types, and outlives its tab', async () => {
  const html = plainStory('Cerita biasa')
  const middle = html.indexOf('<p>Paragraf ke-4')
  desk.server.serve(url, html.slice(0, middle) + box + html.slice(middle))
  const tab = await desk.chromium.openTab(url)
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await popup.close()

  const options = await desk.chromium.openPage('options.html')
  await says(options, 'The last story: Cerita biasa')
  await tab.close()
  await write(options, 'contoh.id##.kotak-pro')
  await says(options, 'Your filters change nothing here.')
  await options.keyboard.type('mo')
  await says(options, '1 block is cut')
  expect(await changed(options)).toEqual(['Paragraf sisipan tentang promo'])
  expect(await axeFindings(options, '#filters')).toEqual([])
  await options.keyboard.press('Backspace')
  await says(options, 'Your filters change nothing here.')
  await write(options, '##p')
  await says(options, 'With these filters no story is left.')
  await options.reload()
  await says(options, 'The last story: Cerita biasa')
})

test('a page with handlers in its text is tried as any other', async () => {
  const html = plainStory('Cerita berpenangan')
    .replace('<p>Paragraf ke-3', '<div onclick="geser()"><div><p>Paragraf ke-3')
    .replace('</article>', '</div></div></article>')
  const handled = 'https://www.contoh.id/berita/penangan'
  desk.server.serve(handled, html)
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(handled))
  await storyLines(popup)
  await popup.close()

  const options = await desk.chromium.openPage('options.html')
  await says(options, 'The last story: Cerita berpenangan')
  await write(options, '! Catatan')
  await says(options, 'Your filters change nothing here.')
})

/** Puts a text in the place of what the editor holds, by keyboard. */
async function write(options: Page, text: string): Promise<void> {
  await options.locator('#filters >>> .cm-content').click()
  await options.keyboard.down('Control')
  await options.keyboard.press('a')
  await options.keyboard.up('Control')
  await options.keyboard.press('Delete')
  await options.keyboard.type(text)
}

async function choose(options: Page, words: string): Promise<void> {
  const value = await options.$$eval(
    '.live-preview option',
    (all, wanted) => all.find(option => option.textContent?.includes(wanted))?.getAttribute('value') ?? '',
    words
  )
  await options.select('.live-preview select', value)
}

/** How what is marked begins. */
function changed(options: Page): Promise<string[]> {
  return options.$$eval('.preview-blocks :is(del, ins)', all =>
    all.map(each => (each.textContent ?? '').slice(0, 30))
  )
}
