import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Chromium, dropProfile, newProfile } from '../harness/chromium'
import { ask, contradictions, putStories, storedState, storedValues } from '../harness/library'
import { SiteServer } from '../harness/site-server'

// The browser is killed while it writes: whatever was reported as done is there afterwards, and nothing is there by
// halves. Every run kills at the same moments.

/** A run at the desk is short; `npm run test:long` is thorough. */
const KILLS = process.env.BENING_LONG ? 50 : 3
const SEED = 20211115

/** Stories that one life of the browser may save; it does not get to the end of them. */
const STORIES = 300

interface Reported {
  /** Names of stories by the ids that they were saved under. */
  saved: Map<string, string>
  tagged: Set<string>
  removed: Set<string>
}

const profile = newProfile()
const reported: Reported = { saved: new Map(), tagged: new Set(), removed: new Set() }
let server: SiteServer

beforeAll(async () => {
  server = await SiteServer.start()
})
afterAll(async () => {
  await server?.stop()
  dropProfile(profile)
})

test(
  `nothing that was reported is lost when the browser is killed ${KILLS} times`,
  async () => {
    const draw = drawer(SEED)
    for (let life = 0; life <= KILLS; life++) {
      const chromium = await Chromium.start({ server, profile })
      try {
        const page = await chromium.openPage('options.html')
        expect(await problems(page), `before life ${life}`).toEqual([])
        if (life < KILLS) await workAndDie({ chromium, page, life, milliseconds: 30 + draw(900) })
      } finally {
        await chromium.close()
      }
    }
    expect(reported.saved.size).toBeGreaterThan(KILLS)
  },
  60_000 + KILLS * 60_000
)

interface Life {
  chromium: Chromium
  page: Page
  life: number
  milliseconds: number
}

/** Saves, tags and deletes until the browser is killed, so many milliseconds after the first save. */
async function workAndDie({ chromium, page, life, milliseconds }: Life): Promise<void> {
  const names = Array.from({ length: STORIES }, (_, at) => `${life}-${at}`)
  await putStories(page, names)
  let onFirst = () => {}
  const isBegun = new Promise<void>(resolve => {
    onFirst = resolve
  })
  await page.exposeFunction('report', (deed: string, id: string, name: string) => {
    onFirst()
    if (deed === 'saved') reported.saved.set(id, name)
    if (deed === 'tagged') reported.tagged.add(id)
    if (deed === 'removed') reported.removed.add(id)
  })
  // Ends with the browser.
  const work = page.evaluate(workOn, names).catch(() => {})
  await isBegun
  await pause(milliseconds)
  const process = chromium.browser.process()
  const isDead = new Promise(resolve => process?.once('exit', resolve))
  process?.kill('SIGKILL')
  await Promise.all([isDead, work])
}

/** What is wrong with what is stored, after the check at the start: it goes before whatever is asked for. */
async function problems(page: Page): Promise<string[]> {
  await ask(page, 'restore', [])
  const values = await storedValues(page)
  return [...contradictions(values), ...losses(values)]
}

function losses(values: Record<string, unknown>): string[] {
  type Stored = { article?: { title: string; blocks: unknown[] } }
  const stateOf = (id: string) => storedState(values, id)
  const lost = (ids: Iterable<string>, what: string, isThere: (id: string) => boolean) =>
    [...ids].filter(id => !isThere(id)).map(id => `${what} ${id}`)
  return [
    ...lost(reported.saved.keys(), 'lost', id => {
      const { article } = (values[`article:${id}`] ?? {}) as Stored
      return article?.title === `Berita ${reported.saved.get(id)}` && article.blocks.length === 3
    }),
    ...lost(reported.tagged, 'without its tag', id => stateOf(id).tags.includes('penting')),
    ...lost(reported.removed, 'deleted and there', id => stateOf(id).deletedAt !== null)
  ]
}

/** Saves one after the other; tags the one before, and deletes every third. Runs in the page. */
async function workOn(names: string[]) {
  const { report } = window as unknown as { report(deed: string, id: string, name: string): void }
  const ask = async (type: string, data: unknown) => {
    const reply = await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: 1 })
    if (reply.err) throw new Error(reply.err.message)
    return reply.res
  }
  let before: string | null = null
  for (const [at, story] of names.entries()) {
    const { id } = await ask('save', { story, isPrivateAgreed: false })
    report('saved', id, story)
    if (before && at % 3 === 0) {
      const removed = before
      void ask('remove', [removed]).then(() => report('removed', removed, ''))
    }
    const patch = { addTags: ['penting'] }
    void ask('patchStates', { ids: [id], patch }).then(() => report('tagged', id, ''))
    before = id
  }
}

/** Numbers below a bound, the same ones at each run. */
function drawer(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % below
  }
}
