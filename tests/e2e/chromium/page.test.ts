import { beforeAll, expect, test } from 'vitest'
import { foundingPage, foundingText, plainStory, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { shownText, showTab, storyLines } from '../harness/view'

const desk = useChromium()
const page = foundingPage()

beforeAll(() => serveFixture(desk.server, page))

test('reading leaves the page as it was, and no trace in it', async () => {
  const tab = await desk.chromium.openTab(page.url)
  const before = await tab.evaluate(watchEverything)
  const popup = await desk.chromium.openPopup(tab)
  expect(await storyLines(popup)).toEqual(foundingText().paragraphs)
  await popup.close()
  const after = await tab.evaluate(() => ({
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(globalThis).length,
    changes: (globalThis as unknown as { changes: number }).changes,
    scroll: scrollY
  }))
  expect(after.changes).toBe(0)
  expect(after.html).toBe(before.html)
  expect(after.globals).toBe(before.globals)
})

test.each([
  { what: 'Trusted Types', policy: "require-trusted-types-for 'script'; trusted-types 'none'" },
  { what: 'a policy that allows nothing', policy: "default-src 'none'; script-src 'none'; sandbox" }
])('a page under $what is read all the same', async ({ what, policy }) => {
  const url = `https://www.contoh.id/berita/${encodeURIComponent(what)}`
  desk.server.serve(url, {
    body: plainStory(`Cerita ${what}`),
    headers: { 'content-security-policy': policy }
  })
  const tab = await desk.chromium.openTab(url)
  const popup = await desk.chromium.openPopup(tab)
  expect(await storyLines(popup)).toHaveLength(6)
  await popup.close()
})

test('pictures are fetched without cookies or referrer, and only for what is shown', async () => {
  const url = 'https://www.contoh.id/berita/gambar'
  const picture = 'https://gambar.contoh.id/foto.png'
  const story = plainStory('Cerita bergambar').replace(
    '<h1>',
    `<figure><img src="${picture}" width="640" height="360"><figcaption>Foto</figcaption></figure><h1>`
  )
  desk.server.serve(url, story)
  desk.server.serve(picture, {
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>',
    type: 'image/svg+xml',
    headers: { 'set-cookie': 'who=me; SameSite=None; Secure' }
  })
  const tab = await desk.chromium.openTab(url)
  desk.server.requests.length = 0
  const popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
  await showTab(popup, 'Summary')
  expect(await shownText(popup)).toContain('Cerita bergambar')
  expect(desk.server.requests.length).toBeGreaterThan(0)
  for (const request of desk.server.requests) {
    expect(request.url).toBe(picture)
    expect(request).toMatchObject({ referrer: null, cookie: null })
  }
})

/** Counts every change from now on, in the page itself; gives the page as it stands. */
function watchEverything() {
  const state = globalThis as unknown as { changes: number }
  state.changes = 0
  new MutationObserver(records => {
    state.changes += records.length
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  return {
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(globalThis).length
  }
}
