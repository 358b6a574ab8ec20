import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../../utils/article'
import { CANARY_HOST } from '../../hostile/canary'
import { type Inspection, inspection } from '../../hostile/harmless'
import { FIRST_WORDS, pages } from '../../hostile/pages'
import { forgedRecords, serveHostile, strayRequests } from '../../hostile/serve'
import { handWrittenArticles, handWrittenRecords, idOf } from '../../hostile/stored'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, showTab } from '../harness/view'

const desk = useChromium()
/** A page of the extension's, to look into the store from. */
let examiner: Page
let tab: Page
let readerTab: Page
const dialogs: string[] = []

beforeAll(async () => {
  serveHostile(desk.server)
  examiner = await desk.chromium.openPage('options.html')
  tab = watched(await desk.chromium.browser.newPage())
  readerTab = watched(await desk.chromium.browser.newPage())
})

function watched(page: Page): Page {
  page.on('dialog', async dialog => {
    // What a live page says for itself is its own affair.
    if (!page.url().startsWith('http')) dialogs.push(`${page.url()}: ${dialog.message()}`)
    await dialog.dismiss().catch(() => {})
  })
  return page
}

async function openReader(query: string): Promise<Page> {
  await readerTab.goto(desk.chromium.address(`reader.html?${query}`))
  return readerTab
}

type Records = Record<string, unknown>

function records(): Promise<{ local: Records; session: Records }> {
  return examiner.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null)
  }))
}

/** The story that was read at an address; it is stored behind its first frame. */
async function storyAt(url: string): Promise<{ id: string; article: Article }> {
  return until(`${url} in the store`, async () => {
    const { session } = await records()
    const stories = Object.values(session) as { id: string; article?: Article }[]
    const story = stories.find(({ article }) => article?.url === url)
    return story?.article ? { id: story.id, article: story.article } : null
  })
}

const lookAt = (view: Page) => view.evaluate(`${inspection}(window)`) as Promise<Inspection>

/** Waits for the story; looks at the view, has it fetch its pictures, and looks again when it would have happened. */
async function expectHarmless(view: Page, title: string, where: string): Promise<void> {
  await view.waitForFunction(
    (words, heading) =>
      document.body.innerText.includes(words) &&
      document.querySelector('h1.title')?.textContent?.startsWith(heading),
    { polling: 50, timeout: 15_000 },
    FIRST_WORDS,
    title
  )
  const first = await lookAt(view)
  await view.evaluate(() => {
    for (const picture of document.querySelectorAll('img')) picture.loading = 'eager'
  })
  await pause(80)
  const then = await lookAt(view)
  expect([first.pwned, then.pwned], where).toEqual([null, null])
  expect(first.faults, where).toEqual([])
  expect(then.machinery, where).toEqual([])
}

describe.each(pages)('the page $name', page => {
  test('does nothing in popup, side panel and reader', async () => {
    await tab.goto(page.url, { waitUntil: 'load' })
    if (page.isLive) await tab.waitForNetworkIdle({ idleTime: 300 })
    const before = await records()
    const asked = desk.server.requests.length

    const popup = watched(await desk.chromium.openPopup(tab))
    await popup.waitForSelector('.article [data-block]', { timeout: 10_000 })
    const { id, article } = await storyAt(page.url)
    await expectHarmless(popup, article.title, 'popup')

    const panel = await openPanel(popup)
    await expectHarmless(panel, article.title, 'side panel')

    const reader = await openReader(`story=${id}`)
    await expectHarmless(reader, article.title, 'reader')

    expect(dialogs).toEqual([])
    expect(forgedRecords(before, await records(), page.url)).toEqual([])
    expect(strayRequests(desk.server.requests.slice(asked), [article])).toEqual([])
    expect(JSON.stringify([article.picture?.src, article.url, article.canonical])).not.toContain(CANARY_HOST)
  })
})

let shownPanel: Page | null = null

async function openPanel(popup: Page): Promise<Page> {
  if (shownPanel) await press(popup, 'Side panel')
  else shownPanel = watched(await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel')))
  if (!popup.isClosed()) await popup.close().catch(() => {})
  return shownPanel
}

describe('articles written by hand into the store', () => {
  const articles = handWrittenArticles()
  const written = handWrittenRecords(articles)
  const heading = (article: Article) => article.title.split(' ').slice(0, 3).join(' ')
  let asked = 0

  beforeAll(async () => {
    await examiner.evaluate(async all => {
      await chrome.storage.local.clear()
      await chrome.storage.local.set(all)
    }, written)
    asked = desk.server.requests.length
  })

  test('are listed, and nothing of them is fetched but the pictures of the list', async () => {
    const list = watched(await desk.chromium.openPage('popup.html'))
    await showTab(list, 'Saved')
    await list.waitForSelector(`[data-saved=${idOf(articles.length - 1)}]`)
    // Only the rows that are seen are made.
    expect(await list.$eval('[data-saved]', row => row.ariaSetSize)).toBe(String(articles.length))
    await pause(80)
    const { pwned, machinery } = await lookAt(list)
    expect([pwned, machinery]).toEqual([null, []])
    const rows = articles.map(({ picture }) => ({ picture, blocks: [] }))
    expect(strayRequests(desk.server.requests.slice(asked), rows)).toEqual([])
    await list.close()
  })

  test.each(articles.map((article, at) => ({ article, at, name: heading(article) })))(
    'do nothing in the reader: $name',
    async ({ article, at }) => {
      const reader = await openReader(`saved=${idOf(at)}`)
      await expectHarmless(reader, heading(article), 'reader')
      expect(await reader.$$('.article > [data-block^=r]'), 'removals brought back').not.toHaveLength(0)
    }
  )

  test('do nothing in the popup', async () => {
    await tab.goto(pages[0]?.url ?? '', { waitUntil: 'load' })
    const popup = watched(await desk.chromium.openPopup(tab))
    for (const [at, article] of articles.entries()) {
      await showTab(popup, 'Saved')
      await scrollToRow(popup, at)
      await popup.locator(`[data-saved=${idOf(at)}] .saved-open`).click()
      await expectHarmless(popup, heading(article), `popup ${heading(article)}`)
    }
    await popup.close()
  })

  test('do nothing as the story of a session, whatever its original is said to be', async () => {
    const [article] = articles
    const restored = article?.removals.map(({ id }) => id)
    const story = {
      id: 'hand',
      article,
      restored,
      hidden: [],
      tab: 1,
      isPrivate: false,
      readAt: 1_780_000_000_000
    }
    await examiner.evaluate(value => chrome.storage.session.set({ 'story:hand': value }), story)
    for (const original of ['javascript:alert(1)', 'data:text/html,x', '"><img src=x onerror=alert(1)>']) {
      const ends = [
        `story=hand&original=${encodeURIComponent(original)}`,
        `original=${encodeURIComponent(original)}&story=gone`
      ]
      for (const end of ends) {
        const reader = await openReader(end)
        await reader.waitForSelector('.article [data-block], [data-failure]')
        const { pwned, machinery } = await lookAt(reader)
        expect([pwned, machinery], end).toEqual([null, []])
      }
    }
  })

  test('have changed no record but their own state, opened no dialog and asked for nothing else', async () => {
    const { local } = await records()
    const isOwn = (key: string) => key.startsWith('article:')
    const isRecord = (key: string) => /^(article|state):/.test(key)
    expect(Object.keys(local).filter(isRecord).sort()).toEqual(Object.keys(written).filter(isRecord).sort())
    expect(Object.keys(local).filter(isOwn)).toHaveLength(articles.length)
    expect(dialogs).toEqual([])
    const restored = articles.map(({ picture, blocks, removals }) => ({
      picture,
      blocks: [...blocks, ...removals]
    }))
    expect(strayRequests(desk.server.requests.slice(asked), restored)).toEqual([])
  })
})

/** Scrolls the list, newest first, until the row of a hand-written article is made. */
async function scrollToRow(list: Page, at: number): Promise<void> {
  await list.waitForSelector('[data-saved]')
  await list.waitForFunction(
    wanted => {
      const rows = [...document.querySelectorAll<HTMLElement>('[data-saved]')]
      const numbers = rows.map(row => Number(row.dataset.saved?.replace('hand-', '')))
      if (numbers.includes(wanted)) return true
      const isAbove = wanted > Math.max(...numbers)
      rows[isAbove ? 0 : rows.length - 1]?.scrollIntoView({ block: isAbove ? 'end' : 'start' })
      return false
    },
    { polling: 50 },
    at
  )
}

test('the canaries do sing where nobody sanitizes', async () => {
  const wild = watched(await desk.chromium.browser.newPage())
  for (const { name, html } of pages.filter(page => /^(event|scripts|svg|frames|styles)/.test(page.name))) {
    desk.server.serve(`https://wild.bening.test/${name}`, html)
    await wild.goto(`https://wild.bening.test/${name}`, { waitUntil: 'load' })
    await wild.waitForNetworkIdle({ idleTime: 300 })
  }
  const sung = desk.server.requests.filter(({ url }) => new URL(url).host === CANARY_HOST)
  expect(new Set(sung.map(({ url }) => new URL(url).pathname)).size).toBeGreaterThan(40)
})
