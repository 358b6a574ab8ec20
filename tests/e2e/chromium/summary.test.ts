import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { foundingPage, foundingText, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { press, says, showTab, storyLines } from '../harness/view'

const desk = useChromium()
const page = foundingPage()
const { paragraphs } = foundingText()
let popup: Page
let panel: Page
let reader: Page

beforeAll(async () => {
  serveFixture(desk.server, page)
  const tab = await desk.chromium.openTab(page.url)
  popup = await desk.chromium.openPopup(tab)
  await storyLines(popup)
})

test('in the popup, each sentence leads to its place', async () => {
  await showTab(popup, 'Summary')
  const sentences = await sentencesOf(popup)
  expect(sentences.length).toBeGreaterThanOrEqual(3)
  expect(sentences.length).toBeLessThanOrEqual(5)
  for (const [i, sentence] of sentences.entries()) {
    await showTab(popup, 'Summary')
    await expectShown(popup, i, sentence)
  }
})

test('in the side panel too', async () => {
  await showTab(popup, 'Article')
  panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
  await storyLines(panel)
  await showTab(panel, 'Summary')
  const sentences = await sentencesOf(panel)
  for (const [i, sentence] of sentences.entries()) {
    await showTab(panel, 'Summary')
    await expectShown(panel, i, sentence)
  }
})

test('over the full reader it stands as a card', async () => {
  await showTab(panel, 'Article')
  reader = await desk.chromium.opened('reader.html', () => press(panel, 'Full page'))
  await storyLines(reader)
  await reader.waitForSelector('.summary-card .sentence')
  const sentences = await sentencesOf(reader)
  expect(sentences.length).toBeGreaterThanOrEqual(3)
  for (const [i, sentence] of sentences.entries()) await expectShown(reader, i, sentence)
})

test('a saved article keeps its summary', async () => {
  const before = await sentencesOf(reader)
  await press(reader, 'Save')
  await reader.waitForFunction(() => location.search.includes('saved='), { polling: 50 })
  await reader.reload()
  await reader.waitForSelector('.summary-card .sentence')
  expect(await sentencesOf(reader)).toEqual(before)
})

test('its length can be chosen, and is remembered', async () => {
  const url = 'https://www.contoh.id/farm'
  desk.server.serve(url, madeStory('en-story-farm'))
  const first = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await storyLines(first)
  const other = await desk.chromium.opened('reader.html', () => press(first, 'Full page'))
  await other.waitForSelector('.summary-card .sentence')
  const usual = await sentencesOf(other)
  await other.locator('.length:has([value=long])').click()
  await other.waitForSelector('.length [value=long]:checked')
  expect((await sentencesOf(other)).length).toBeGreaterThan(usual.length)

  const own = await desk.chromium.openPage('options.html')
  await own.waitForSelector('#reading [value=long]:checked')
  await says(own, 'For Indonesian, most browsers cannot.')
  await own.close()
  await other.bringToFront()
  await other.locator('.length:has([value=usual])').click()
  await other.waitForSelector('.length [value=usual]:checked')
  expect(await sentencesOf(other)).toEqual(usual)
})

function sentencesOf(view: Page): Promise<string[]> {
  return view.$$eval('.sentence', all => all.map(one => one.textContent?.trim() ?? ''))
}

/** A page with the text of one of `tests/articles`, its marks left out. */
function madeStory(name: string): string {
  const source = readFileSync(join(import.meta.dirname, `../../articles/${name}.txt`), 'utf8')
  const [head = '', body = ''] = source.replace(/\{[^}]*\}/g, '').split('\n\n')
  const title = /title: (.*)/.exec(head)?.[1]
  const text = body.split('\n').map(line => `<p>${line}</p>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"></head>
<body><article><h1>${title}</h1>\n${text.join('\n')}\n</article></body></html>`
}

/** Clicks a sentence, and finds it marked in the article, in its own paragraph and in sight. */
async function expectShown(view: Page, index: number, sentence: string): Promise<void> {
  const at = paragraphs.findIndex(paragraph => paragraph.includes(sentence))
  expect(at).toBeGreaterThanOrEqual(0)
  const buttons = await view.$$('.sentence')
  await buttons[index]?.click()
  await view.waitForFunction(isMarked, { polling: 50 }, sentence)
  await view.waitForFunction(isMarkInSight, { polling: 50 })
  const marked = await view.evaluate(blockOfMark)
  expect(marked.replace(/\s+/g, ' ')).toBe(paragraphs[at]?.replace(/\s+/g, ' '))
}

// These run in the view.

function isMarked(sentence: string): boolean {
  const range = [...(CSS.highlights.get('bening-sentence') ?? [])][0] as Range | undefined
  return range?.toString().replace(/\s+/g, ' ').trim() === sentence.replace(/\s+/g, ' ')
}

function isMarkInSight(): boolean {
  const range = [...(CSS.highlights.get('bening-sentence') ?? [])][0] as Range | undefined
  const box = range?.getBoundingClientRect()
  return box !== undefined && box.height > 0 && box.bottom > 0 && box.top < innerHeight
}

function blockOfMark(): string {
  const range = [...(CSS.highlights.get('bening-sentence') ?? [])][0] as Range | undefined
  return range?.startContainer.parentElement?.closest<HTMLElement>('[data-block]')?.innerText.trim() ?? ''
}
