import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Article } from '../../../utils/article'
import { foundingPage, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { press, savedTitles, says, shows, showTab } from '../harness/view'

// Each test goes on where the last one left off.
const desk = useChromium()
const page = foundingPage()
let popup: Page

const field = '.saved-search input'

async function search(view: Page, typed: string): Promise<void> {
  await view.locator(field).fill(typed)
}

beforeAll(async () => {
  serveFixture(desk.server, page)
  const tab = await desk.chromium.openTab(page.url)
  popup = await desk.chromium.openPopup(tab)
  await press(popup, 'Save')
  await shows(popup, 'Saved')
  await showTab(popup, 'Saved')
})

test('a saved story is found by another form of a word in its text, and shows where', async () => {
  await popup.waitForSelector('[data-saved]')
  await popup.keyboard.press('/')
  await popup.keyboard.type('pejabat diizinkan')
  await says(popup, '1 story found')
  await popup.waitForSelector('.saved-snippet mark')
  const marks = await popup.$$eval('.saved-snippet mark', all =>
    all.map(mark => mark.textContent?.toLowerCase())
  )
  expect(marks.length).toBeGreaterThan(0)
  for (const mark of marks) expect(mark).toMatch(/pejabat|izin/)
})

test('what is not there is said, with a way back', async () => {
  await search(popup, '"asean sekretariat"')
  await says(popup, 'Nothing found for')
  await says(popup, 'Without the quotation marks')
  await popup.focus(field)
  await popup.keyboard.press('Escape')
  await popup.waitForSelector('[data-saved]')
  expect(await popup.$eval(field, input => (input as HTMLInputElement).value)).toBe('')
})

test('a worker stopped in the middle of indexing goes on when it wakes', async () => {
  const records = Array.from({ length: 90 }, (_, at) => ({ article: record(at) }))
  await ask(popup, 'importRecords', records)
  await desk.chromium.stopWorker()
  await ask(popup, 'restore', [])
  await search(popup, 'teliti gerhana')
  await says(popup, '90 stories found')
  expect(await savedTitles(popup)).toContain('Kabar 89')
})

test('a lost index is made again out of the records', async () => {
  await desk.chromium.stopWorker()
  await popup.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('bening-search')
        request.onsuccess = resolve
        request.onerror = reject
      })
  )
  await ask(popup, 'restore', [])
  await search(popup, 'gerhana 42')
  await says(popup, '1 story found')
  expect(await savedTitles(popup)).toEqual(['Kabar 42'])
})

test('a deleted story is found no more', async () => {
  await ask(popup, 'remove', ['story-42'])
  await says(popup, 'Nothing found for')
})

/** A saved story, as a backup holds it. */
function record(at: number) {
  const url = `https://www.suara.com/a/${at}`
  const text = `Penelitian gerhana ke-${at}.`
  const article: Article = {
    version: 1,
    kind: 'story',
    url,
    canonical: url,
    title: `Kabar ${at}`,
    authors: [],
    editors: [],
    outlet: 'Suara.com',
    section: null,
    published: null,
    modified: null,
    lang: 'id',
    dir: 'ltr',
    standfirst: null,
    picture: null,
    blocks: [{ id: 'b1', kind: 'paragraph', html: `<p>${text}</p>`, text, page: url }],
    removals: [],
    pages: { read: 1, total: 1, state: 'whole' },
    words: 3
  }
  return { version: 2, id: `story-${at}`, savedAt: 1_780_000_000_000 + at, article }
}

/** Asks the background as a view does. */
function ask(view: Page, type: string, data: unknown): Promise<unknown> {
  const send = async (message: { type: string; data: unknown }) => {
    const whole = { id: Math.floor(Math.random() * 1e6), timestamp: Date.now(), ...message }
    const { res, err } = await chrome.runtime.sendMessage(whole)
    if (err) throw new Error(JSON.stringify(err))
    return res
  }
  return view.evaluate(send, { type, data })
}
