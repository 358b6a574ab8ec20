import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../../utils/article'
import { CANARY_HOST } from '../../hostile/canary'
import { type Inspection, inspection } from '../../hostile/harmless'
import { FIRST_WORDS, pages } from '../../hostile/pages'
import { forgedRecords, serveHostile, strayRequests } from '../../hostile/serve'
import { handWrittenArticles, handWrittenRecords, idOf } from '../../hostile/stored'
import { Firefox } from '../harness/firefox'
import { SiteServer } from '../harness/site-server'
import { until } from '../harness/until'

declare const browser: {
  storage: Record<
    'local' | 'session',
    { get(keys: null): Promise<Records>; set(values: Records): Promise<void>; clear(): Promise<void> }
  >
}

type Records = Record<string, unknown>

let server: SiteServer
let firefox: Firefox
/** A page of the extension's, to look into the store from. */
let examiner: string

beforeAll(async () => {
  server = await SiteServer.start()
  serveHostile(server)
  firefox = await Firefox.start({ server })
  examiner = await firefox.openTab(firefox.address('options.html'))
  await until('the store', () => records())
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
})

function records(): Promise<{ local: Records; session: Records }> {
  return firefox.inTab(examiner, async () => ({
    local: await browser.storage.local.get(null),
    session: await browser.storage.session.get(null)
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

/** Runs a function in one of Bening's views, handing it the view's window. */
type Ask = <Args extends unknown[], Result>(
  run: (view: Window, ...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>

const inPopup: Ask = (run, ...args) => firefox.inView('popup', run, ...args)
const inSidebar: Ask = (run, ...args) => firefox.inView('sidebar', run, ...args)
const inTab = (tab: string): Ask => {
  return (run, ...args) => firefox.inTab(tab, sent(`(...args) => (${run})(window, ...args)`), ...args)
}

/** A function that is sent into the browser as this text. */
function sent<Args extends unknown[], Result>(source: string): (...args: Args) => Result {
  const absent = () => {
    throw new Error('runs in the browser only')
  }
  return Object.assign(absent, { toString: () => source })
}

const look = sent<[Window], Inspection>(inspection)

/** Waits for the story; looks at the view, has it fetch its pictures, and looks again when it would have happened. */
async function expectHarmless(ask: Ask, title: string, where: string): Promise<void> {
  const isShown = (view: Window, words: string, heading: string) =>
    view.document.body.innerText.includes(words) &&
    view.document.querySelector('h1.title')?.textContent?.startsWith(heading)
  await until(`${title} in ${where}`, () => ask(isShown, FIRST_WORDS, title))
  const first = await ask(look)
  await ask(view => {
    for (const picture of view.document.querySelectorAll('img')) picture.loading = 'eager'
  })
  await pause(80)
  const then = await ask(look)
  expect([first.pwned, then.pwned], where).toEqual([null, null])
  expect(first.faults, where).toEqual([])
  expect(then.machinery, where).toEqual([])
}

describe.each(pages)('the page $name', page => {
  test('does nothing in popup, sidebar and reader', async () => {
    const tab = await firefox.openTab(page.url)
    if (page.isLive) await pause(500)
    const before = await records()
    const asked = server.requests.length

    await firefox.clickIcon()
    await firefox.whenView('popup', view => view.document.querySelector('.article [data-block]') !== null)
    const { id, article } = await storyAt(page.url)
    await expectHarmless(inPopup, article.title, 'popup')

    await firefox.clickInView('popup', 'Side panel')
    await expectHarmless(inSidebar, article.title, 'sidebar')
    await firefox.closePopup()

    const reader = await firefox.openTab(firefox.address(`reader.html?story=${id}`))
    await expectHarmless(inTab(reader), article.title, 'reader')
    await firefox.closeTab(reader)

    expect(forgedRecords(before, await records(), page.url)).toEqual([])
    expect(strayRequests(server.requests.slice(asked), [article])).toEqual([])
    expect(JSON.stringify([article.picture?.src, article.url, article.canonical])).not.toContain(CANARY_HOST)
    await firefox.closeTab(tab)
  })
})

describe('articles written by hand into the store', () => {
  const articles = handWrittenArticles()
  const written = handWrittenRecords(articles)
  const heading = (article: Article) => article.title.split(' ').slice(0, 3).join(' ')
  let asked = 0

  beforeAll(async () => {
    await firefox.inTab(
      examiner,
      async all => {
        await browser.storage.local.clear()
        await browser.storage.local.set(all)
      },
      written
    )
    asked = server.requests.length
  })

  test.each(articles.map((article, at) => ({ article, at, name: heading(article) })))(
    'do nothing in the reader: $name',
    async ({ article, at }) => {
      const reader = await firefox.openTab(firefox.address(`reader.html?saved=${idOf(at)}`))
      await expectHarmless(inTab(reader), heading(article), 'reader')
      await firefox.closeTab(reader)
    }
  )

  test('have changed no record but their own state, and asked for nothing but their pictures', async () => {
    const { local } = await records()
    expect(Object.keys(local).sort()).toEqual(Object.keys(written).sort())
    const shown = articles.map(({ picture, blocks, removals }) => ({
      picture,
      blocks: [...blocks, ...removals]
    }))
    expect(strayRequests(server.requests.slice(asked), shown)).toEqual([])
  })
})

test('the canaries do sing where nobody sanitizes', async () => {
  for (const { name, html } of pages.filter(page => /^(scripts|svg|frames|styles)/.test(page.name))) {
    server.serve(`https://wild.bening.test/${name}`, html)
    const wild = await firefox.openTab(`https://wild.bening.test/${name}`)
    await pause(300)
    await firefox.closeTab(wild)
  }
  const sung = server.requests.filter(({ url }) => new URL(url).host === CANARY_HOST)
  expect(new Set(sung.map(({ url }) => new URL(url).pathname)).size).toBeGreaterThan(25)
})
