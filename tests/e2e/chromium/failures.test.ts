import { beforeAll, expect, test } from 'vitest'
import { useChromium } from '../harness/use-browser'
import { failureOf, shownText } from '../harness/view'

const desk = useChromium()

const site = 'https://www.contoh.id'
const headlines = Array.from({ length: 40 }, (_, index) => {
  const title = `Judul berita nomor ${index + 1} tentang hal yang terjadi hari ini di kota`
  return `<article><h2><a href="/berita/${index + 1}">${title}</a></h2><time>${index} menit lalu</time></article>`
})

beforeAll(() => {
  const page = (body: string) =>
    `<!doctype html><html lang="id"><title>Contoh</title><body>${body}</body></html>`
  desk.server.serve(`${site}/kosong`, page(''))
  desk.server.serve(`${site}/`, page(`<main>${headlines.join('')}</main>`))
  desk.server.serve(`${site}/dokumen.pdf`, { body: pdf, type: 'application/pdf' })
})

test.each([
  { what: 'a page of the browser', url: 'chrome://version/', failure: 'browser-page' },
  { what: 'an empty page', url: `${site}/kosong`, failure: 'empty' },
  { what: 'a home page', url: `${site}/`, failure: 'not-article' },
  { what: 'a blank tab', url: 'about:blank', failure: 'browser-page' },
  { what: 'a PDF', url: `${site}/dokumen.pdf`, failure: 'pdf' }
])('$what gets a plain sentence', async ({ url, failure }) => {
  const tab = await desk.chromium.browser.newPage()
  await tab.goto(url).catch(() => {})
  const popup = await desk.chromium.openPopup(tab)
  expect(await failureOf(popup)).toBe(failure)
  // Why, and what to do: never a blank popup.
  expect((await shownText(popup)).length).toBeGreaterThan(80)
  expect(await popup.$('.article')).toBeNull()
  await popup.close()
  await tab.close()
})

test('a page that could not be loaded gets a plain sentence', async () => {
  const tab = await desk.chromium.browser.newPage()
  await desk.server.cut()
  await tab.goto(`${site}/fort`).catch(() => {})
  await desk.server.mend()
  const popup = await desk.chromium.openPopup(tab)
  expect(await failureOf(popup)).toBe('browser-page')
})

const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`
