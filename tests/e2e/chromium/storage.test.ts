import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Chromium } from '../harness/chromium'
import { ask, contradictions, putStories, storedValues } from '../harness/library'
import { limitedBuild } from '../harness/limited-build'
import { SiteServer } from '../harness/site-server'
import { useChromium } from '../harness/use-browser'
import { savedTitles, showTab } from '../harness/view'

/** A run at the desk is short; `npm run test:long` is thorough. */
const STOPS = process.env.BENING_LONG ? 40 : 8

type Outcome = { kind: string; id?: string }

const desk = useChromium()
const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`)
const save = (page: Page, story: string) =>
  ask<Outcome>(page, 'save', { story, isPrivateAgreed: false, isForced: false })

test('two hundred saves at once from three views are all there, and every view shows them', async () => {
  const views = []
  for (const file of ['popup.html', 'sidepanel.html', 'reader.html'])
    views.push(await desk.chromium.openPage(file))
  const stories = names('s', 200)
  await putStories(views[0] as Page, stories)
  // A third from each, and some from all.
  const shared = stories.slice(0, 10)
  const outcomes = await Promise.all(
    views.map((view, turn) => saveAll(view, [...shared, ...stories.filter((_, at) => at % 3 === turn)]))
  )
  for (const some of outcomes) expect(some.every(kind => ['saved', 'known'].includes(kind))).toBe(true)
  expect(outcomes.flat().filter(kind => kind === 'saved')).toHaveLength(200)
  const values = await storedValues(views[0] as Page)
  expect(contradictions(values)).toEqual([])
  expect(Object.keys(values).filter(key => key.startsWith('article:'))).toHaveLength(200)
  for (const view of views) {
    await view.bringToFront()
    await showTab(view, 'Saved')
    await view.waitForSelector('[data-saved]')
    expect((await savedTitles(view)).length).toBeGreaterThan(5)
  }
  for (const view of views) await view.close()
}, 180_000)

test('the worker may be stopped at any moment', async () => {
  const page = await desk.chromium.openPage('options.html')
  const stories = names('w', STOPS)
  await putStories(page, stories)
  const session = await page.createCDPSession()
  await session.send('ServiceWorker.enable')
  const done = new Set<string>()
  for (const [at, story] of stories.entries()) {
    const saving = save(page, story).then(
      ({ id }) => id && done.add(id),
      () => {}
    )
    // A little later at each turn: before, between and behind the steps of a save.
    await new Promise(resolve => setTimeout(resolve, (at * 5) % 40))
    await session.send('ServiceWorker.stopAllWorkers')
    await saving
  }
  await session.detach()
  // An index that agrees with the records needs no check to make it so.
  const values = await storedValues(page)
  expect(contradictions(values)).toEqual([])
  for (const id of done) expect(values).toHaveProperty([`article:${id}`])
  await page.close()
})

describe('where storage is full', () => {
  const folder = limitedBuild()
  let server: SiteServer
  let chromium: Chromium

  beforeAll(async () => {
    server = await SiteServer.start()
    chromium = await Chromium.start({ server, build: folder })
  })
  afterAll(async () => {
    await chromium?.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a save says so and changes nothing, and goes well again once there is room', async () => {
    const page = await chromium.openPage('options.html')
    const saved: string[] = []
    let last: Outcome = { kind: 'saved' }
    for (let at = 0; last.kind === 'saved'; at++) {
      await page.evaluate(() => chrome.storage.session.clear())
      await putStories(page, [`q${at}`], 1000)
      const before = await used(page)
      last = await save(page, `q${at}`)
      if (last.id) saved.push(last.id)
      else expect(await used(page)).toEqual(before)
    }
    expect(last).toMatchObject({ kind: 'full', message: expect.stringMatching(/quota/i) })
    expect(saved.length).toBeGreaterThan(5)
    expect(contradictions(await storedValues(page))).toEqual([])

    await page.evaluate(id => chrome.storage.local.remove(`article:${id}`), saved[0] ?? '')
    expect((await save(page, `q${saved.length}`)).kind).toBe('saved')
    // The record that was taken out by hand is missed by the next check.
    await page.evaluate(() => chrome.storage.local.remove('index'))
    await ask(page, 'patchState', { id: saved[1] ?? '', patch: { isRead: true } })
    expect(contradictions(await storedValues(page))).toEqual([])
  }, 180_000)
})

/** What there is of the reading list, and how many bytes of it. */
function used(page: Page) {
  return page.evaluate(async () => {
    const all = await chrome.storage.local.getKeys()
    const keys = all.filter(key => /^(?:article|states?|index|places|addresses)\b/.test(key))
    return { keys, bytes: await chrome.storage.local.getBytesInUse(keys) }
  })
}

/** All of them at once, from one view; gives the kinds of the outcomes. */
function saveAll(view: Page, stories: readonly string[]): Promise<string[]> {
  return view.evaluate(
    async all => {
      const replies = await Promise.all(
        all.map(story =>
          chrome.runtime.sendMessage({
            id: 1,
            type: 'save',
            data: { story, isPrivateAgreed: false },
            timestamp: 1
          })
        )
      )
      return replies.map(reply => reply.res?.kind ?? 'failed')
    },
    [...stories]
  )
}
