import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { newFirefoxProfile } from '../harness/firefox-launch'
import { SiteServer } from '../harness/site-server'

const url = 'https://www.kabar-muara.example/desa/2024/06/jembatan-gantung-dilalui-warga'
const profile = newFirefoxProfile()
let server: SiteServer
let firefox: Firefox

const lines = (page: number) =>
  Array.from(
    { length: 4 },
    (_, at) =>
      `Paragraf ${at + 1} di halaman ${page} menuturkan bagaimana warga Muara Indah memasang papan jembatan gantung, ` +
      'bergotong royong sejak pagi, dengan kayu ulin yang dibawa perahu dari hulu Sungai Raya pada hari Sabtu.'
  )

const html = (page: number) => `<!doctype html><html lang="id"><head><meta charset="utf-8">
<title>Jembatan Gantung Dilalui Warga</title></head><body><main><h1>Jembatan Gantung Dilalui Warga</h1>
<div class="isi">${lines(page)
  .map(line => `<p>${line}</p>`)
  .join('')}</div><div><a href="${url}">1</a> <a href="${url}/2">2</a></div></main></body></html>`

beforeAll(async () => {
  server = await SiteServer.start()
  const headers = {
    'content-security-policy': "default-src 'self'",
    'set-cookie': 'pembaca=laras; Path=/'
  }
  server.serve(url, { body: html(1), headers })
  server.serve(`${url}/2`, { body: html(2), headers })
  firefox = await Firefox.start({ server, profile })
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

test("the story's second page is read with the reader's cookies and joined", async () => {
  await firefox.openTab(url)
  await firefox.clickIcon()
  expect(await firefox.whenView('popup', linesOfBoth)).toEqual([...lines(1), ...lines(2)])
  const text = await firefox.inView('popup', view => view.document.body.innerText)
  expect(text).toContain('2 of 2 pages')
  const asked = server.requests.filter(request => request.url === `${url}/2`)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.cookie).toContain('pembaca=laras')
})

/** The article's lines, as soon as it has those of both pages. */
function linesOfBoth(view: Window): string[] | null {
  const blocks = [...view.document.querySelectorAll<HTMLElement>('.article [data-block]')]
  return blocks.length === 8 ? blocks.map(block => block.innerText.trim()) : null
}
