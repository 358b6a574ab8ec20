import { rmSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { Chromium } from '../harness/chromium'
import { ask, putStories } from '../harness/library'
import { limitedBuild } from '../harness/limited-build'
import { SiteServer } from '../harness/site-server'
import { press, says, shows, showTab } from '../harness/view'

// What the list shows where there is nothing to list, or nothing to be had: each test goes on where the last left off.

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

test('empty: what the list is for', async () => {
  const list = await openList()
  await says(list, 'Nothing saved yet')
  await isSound(list)
})

test('being read: shapes of rows, which screen readers pass over', async () => {
  const list = await openList(holdStorage)
  await list.waitForSelector('.list-waiting', { visible: true })
  await isSound(list)
})

test('not to be had: why, and a way to try again', async () => {
  const list = await openList(refuseStorage)
  await says(list, 'The reading list could not be read')
  await isSound(list)
  await list.evaluate(() => window.dispatchEvent(new Event('storage-mended')))
  await press(list, 'Try again')
  await says(list, 'Nothing saved yet')
})

test('a full disk: said over the rows, and gone with the next change that is kept', async () => {
  const list = await openList()
  await putStories(list, ['a'])
  await ask(list, 'save', { story: 'a', isPrivateAgreed: false })
  await list.waitForSelector('[data-saved]')
  await list.evaluate(fillStorage)
  await press(list, 'Add to favourites: Berita a')
  await says(list, 'The disk is full')
  await isSound(list)
  await list.evaluate(() => chrome.storage.local.remove('filling'))
  await press(list, 'Add to favourites: Berita a')
  await shows(list, 'Remove from favourites: Berita a')
  await list.waitForSelector('.list-banner', { hidden: true })
})

/** A view on the list; what is handed in runs in it before all else. */
async function openList(before?: () => void): Promise<Page> {
  const page = await chromium.browser.newPage()
  if (before) await page.evaluateOnNewDocument(before)
  await page.goto(chromium.address('popup.html'))
  await showTab(page, 'Saved')
  return page
}

/** Checks all of it as it is, and its colours in every theme. */
async function isSound(list: Page): Promise<void> {
  expect(await axeFindings(list)).toEqual([])
  for (const theme of ['sepia', 'dark', 'black', 'contrast']) {
    await list.evaluate(wear, theme)
    expect(await axeFindings(list, 'html', 'colours'), theme).toEqual([])
  }
}

// What follows runs in the view: each function stands alone.

/** Puts a theme on, until every colour has arrived. */
async function wear(theme: string) {
  document.documentElement.setAttribute('data-theme', theme)
  await new Promise(resolve => requestAnimationFrame(resolve))
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
}

/** The list's storage never answers. */
function holdStorage() {
  const { local } = chrome.storage
  const get = local.get.bind(local) as (keys: unknown) => Promise<never>
  local.get = ((keys: unknown) =>
    JSON.stringify(keys)?.includes('"index') ? new Promise(() => {}) : get(keys)) as never
}

/** The list's storage fails, until it is said to be mended. */
function refuseStorage() {
  const { local } = chrome.storage
  const get = local.get.bind(local) as (keys: unknown) => Promise<never>
  let isMended = false
  addEventListener('storage-mended', () => {
    isMended = true
  })
  local.get = ((keys: unknown) =>
    JSON.stringify(keys)?.includes('"index') && !isMended
      ? Promise.reject(new Error('broken'))
      : get(keys)) as never
}

/** Takes all room that there is, to the last byte. */
async function fillStorage() {
  const { local } = chrome.storage
  const room = local.QUOTA_BYTES - (await local.getBytesInUse(null))
  await local.set({ filling: 'x'.repeat(room - '"filling"'.length) })
}
