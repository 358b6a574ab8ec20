import { afterAll, beforeAll, expect, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { plainStory } from '../harness/fixtures'
import { SiteServer } from '../harness/site-server'

// The icon's three settings by a real click, and a sidebar that never passes an old text off as the new one.
const first = 'https://www.contoh.id/berita/pertama'
const second = 'https://www.contoh.id/berita/kedua'
const third = 'https://www.contoh.id/berita/ketiga'
const moved = 'Not the page beside it'
let server: SiteServer
let firefox: Firefox
let tab: string
let options: string

beforeAll(async () => {
  server = await SiteServer.start()
  server.serve(first, plainStory('Cerita pertama'))
  server.serve(second, plainStory('Cerita kedua'))
  firefox = await Firefox.start({ server })
  options = await firefox.openTab(firefox.address('options.html'))
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
})

test('the icon opens the reader page where that is chosen', async () => {
  await chooseIcon('reader')
  await firefox.openTab(first)
  await firefox.clickIcon()
  const reader = await firefox.tab(firefox.address('reader.html'))
  expect(await firefox.whenTab(reader, textHere, 'Paragraf ke-6')).toContain('Cerita pertama')
  await firefox.closeTab(reader)
})

test('the icon opens the sidebar where that is chosen', async () => {
  await chooseIcon('panel')
  tab = await firefox.openTab(first)
  await firefox.clickIcon()
  const text = await firefox.whenView('sidebar', textWith, 'Paragraf ke-6')
  expect(text).toContain('Story: Cerita pertama')
  expect(text).not.toContain(moved)
})

test('when the page moves on, the sidebar keeps its story and says so', async () => {
  await firefox.navigate(tab, second)
  const text = await firefox.whenView('sidebar', textWith, moved)
  expect(text).toContain('Story: Cerita pertama')
  expect(text).toContain('click the Bening icon')
})

test('the click that it asks for reads the page beside it', async () => {
  await firefox.clickIcon()
  const text = await firefox.whenView('sidebar', textWith, 'Story: Cerita kedua')
  expect(text).not.toContain(moved)
})

test('the icon opens the popup where that is chosen again', async () => {
  await chooseIcon('popup')
  await firefox.openTab(first)
  await firefox.clickIcon()
  expect(await firefox.whenView('popup', textWith, 'Paragraf ke-6')).toContain('Cerita pertama')
  await firefox.closePopup()
})

test('pictures are fetched without a referrer', async () => {
  // Cookies are another matter: Firefox has no `cross_origin_embedder_policy` for extensions, by which Chromium
  // leaves them out, and sends those that their host has marked `SameSite=None`.
  const picture = 'https://gambar.lain.id/foto.svg'
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>'
  server.serve(picture, { body, type: 'image/svg+xml' })
  const figure = `<figure><img src="${picture}" width="640" height="360"></figure><p>Paragraf ke-4`
  server.serve(third, plainStory('Cerita bergambar').replace('<p>Paragraf ke-4', figure))
  await firefox.openTab(third)
  server.requests.length = 0
  await firefox.clickIcon()
  await firefox.whenView('popup', pictureLoaded)
  const asked = server.requests.filter(({ url }) => url === picture)
  expect(asked.length).toBeGreaterThan(0)
  for (const request of asked) expect(request.referrer).toBeNull()
  await firefox.closePopup()
})

async function chooseIcon(surface: 'popup' | 'panel' | 'reader'): Promise<void> {
  await firefox.whenTab(options, choose, `#reading input[value=${surface}]`)
  await firefox.whenTab(options, hasPopup, surface === 'popup')
}

// What follows runs in the browser, as text: each function stands alone.

declare const browser: typeof import('wxt/browser').browser

function choose(selector: string): boolean {
  const input = document.querySelector<HTMLInputElement>(selector)
  if (input && !input.checked) input.click()
  return input?.checked ?? false
}

async function hasPopup(isWanted: boolean): Promise<boolean> {
  return ((await browser.action.getPopup({})) !== '') === isWanted
}

function pictureLoaded(view: Window): boolean {
  const picture = view.document.querySelector<HTMLImageElement>('.article img, .story img')
  picture?.scrollIntoView()
  return Boolean(picture?.complete && picture.naturalWidth > 0)
}

/** All that the view shows, once these words are in it. */
function textWith(view: Window, words: string): string | null {
  const text = view.document.body.innerText
  return text.includes(words) ? text : null
}

function textHere(words: string): string | null {
  const text = document.body.innerText
  return text.includes(words) ? text : null
}
