import { afterAll, beforeAll, expect, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { fixture, serveFixture } from '../harness/fixtures'
import { SiteServer } from '../harness/site-server'

// Looking and listening, as far as they hang on the browser.
const story = fixture('english-story')
let server: SiteServer
let firefox: Firefox

beforeAll(async () => {
  server = await SiteServer.start()
  serveFixture(server, story)
  firefox = await Firefox.start({ server })
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
})

test('what is chosen in the options holds in the popup', async () => {
  const options = await firefox.openTab(firefox.address('options.html'))
  for (const choice of ['black', 'legible', 'ruler'])
    await firefox.whenTab(options, choose, `#look input[value=${choice}]`)
  await firefox.openTab(story.url)
  await firefox.clickIcon()
  const look = await firefox.whenView('popup', lookOf)
  expect(look.paper).toBe('rgb(0, 0, 0)')
  expect(look.font).toContain('Atkinson Hyperlegible Next')
  expect(look.guide).toBeGreaterThan(10)
  expect(look.guide).toBeLessThan(40)
})

test('the story is read out in the sidebar, to its end, and back again', async () => {
  await firefox.clickInView('popup', 'Listen')
  await firefox.whenView('sidebar', hasWords, 'Read to its end.')
  const last = await firefox.whenView('sidebar', spoken)
  await firefox.clickInView('sidebar', 'Back one paragraph')
  const before = await firefox.whenView('sidebar', spokenBut, last)
  expect(story.html.replace(/\s+/g, ' ')).toContain(before.slice(0, 30))
})

// What follows runs in the browser, as text: each function stands alone.

function choose(selector: string): boolean {
  const input = document.querySelector<HTMLInputElement>(selector)
  if (input && !input.checked) input.click()
  return input?.checked ?? false
}

function lookOf(view: Window): { paper: string; font: string; guide: number } | null {
  const { document: page } = view
  const article = page.querySelector('.article')
  const guide = page.querySelector('.line-guide')
  if (!article || !guide) return null
  return {
    paper: view.getComputedStyle(page.body).backgroundColor,
    font: view.getComputedStyle(article).fontFamily,
    guide: guide.getBoundingClientRect().height
  }
}

function hasWords(view: Window, words: string): boolean {
  return view.document.body.innerText.includes(words)
}

function spoken(view: Window & { CSS?: typeof CSS }): string {
  const [range] = view.CSS?.highlights.get('bening-spoken') ?? []
  return String(range ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function spokenBut(view: Window & { CSS?: typeof CSS }, other: string): string {
  const [range] = view.CSS?.highlights.get('bening-spoken') ?? []
  const words = String(range ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  return words === other ? '' : words
}
