import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { answerQuestion, questionArgs } from '../harness/browser-question'
import { plainStory } from '../harness/fixtures'
import { tabTo } from '../harness/keyboard'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { press, says, shownText, storyLines } from '../harness/view'

// One reader's way with a site, step by step: each test goes on where the last one left off.
const desk = useChromium({ args: questionArgs })
const site = 'https://www.kabar-tanjung.example'
const open = 'Open stories of this site in Bening'

function serve(path: string, title: string): string {
  const url = `${site}${path}`
  desk.server.serve(url, plainStory(title))
  return url
}

/** Asks the extension itself, from one of its pages. */
async function ask<T>(run: () => Promise<T>): Promise<T> {
  const page = await desk.chromium.openPage('options.html')
  try {
    return await page.evaluate(run)
  } finally {
    await page.close()
  }
}

const scripts = () => ask(() => chrome.scripting.getRegisteredContentScripts())
const allowed = () => ask(async () => (await chrome.permissions.getAll()).origins ?? [])
const choose = (surface: string) =>
  desk.chromium.openPage('options.html').then(async page => {
    await page.evaluate(chosen => chrome.storage.local.set({ surface: chosen }), surface)
    await page.close()
  })

async function askInPopup(url: string): Promise<void> {
  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await storyLines(popup)
  await press(popup, 'More')
  // As after half a minute of reading.
  await desk.chromium.stopWorker()
  // Not waited for: the question closes the popup.
  void press(popup, open, 'menuitem').catch(() => {})
}

const readers = async () =>
  (await desk.chromium.browser.pages()).filter(page => page.url().startsWith(desk.chromium.address('reader')))

async function closeReaders(): Promise<void> {
  for (const page of await readers()) await page.close()
}

test('nothing of a site is watched before a yes, and a no leaves it so', async () => {
  await askInPopup(serve('/berita/panen', 'Panen Garam'))
  await answerQuestion('deny')
  expect(await scripts()).toEqual([])
  expect(await allowed()).toEqual([])
})

test('a yes, which closes the popup, opens the site’s stories as the icon would', async () => {
  await askInPopup(serve('/berita/panen', 'Panen Garam'))
  await answerQuestion('allow')
  await until('the script', async () => (await scripts()).length === 1)
  expect(await allowed()).toEqual([`${site}/*`])

  await choose('reader')
  const url = serve('/berita/perahu', 'Perahu Baru')
  const reader = await desk.chromium.opened('reader.html', () => desk.chromium.openTab(url))
  expect((await storyLines(reader)).join('\n')).toContain('Paragraf ke-1')
  await closeReaders()
})

test('the icon takes another shape on a page that can be read, and the badge stays the count', async () => {
  const story = await desk.chromium.openTab(serve('/berita/pasar', 'Pasar Malam'))
  await until('the story opened', async () => (await readers()).length === 1)
  const shape = async (page: Page) => {
    const path = new URL(page.url()).pathname
    return ask(async () => {
      const tabs = await chrome.tabs.query({})
      return Promise.all(
        tabs.map(async ({ id, url }) => [url, await chrome.action.getTitle({ tabId: id })] as const)
      )
    }).then(titles => titles.find(([url]) => url?.endsWith(path))?.[1])
  }
  await until('the title', async () => (await shape(story)) === 'This page can be read with Bening')
  await closeReaders()
})

test('back, forward and reload open nothing anew, and a front page is left alone', async () => {
  desk.server.serve(
    `${site}/`,
    '<!doctype html><title>Depan</title><body><h1>Depan</h1><a href="/berita/panen">x</a>'
  )
  const tab = await desk.chromium.openTab(serve('/berita/jembatan', 'Jembatan'))
  await until('the story opened', async () => (await readers()).length === 1)
  await closeReaders()
  await tab.bringToFront()
  await tab.goto(`${site}/`)
  await tab.goBack()
  await tab.reload()
  await tab.goForward()
  // A story of another page, opened behind them, shows that what they would have opened would be there.
  await desk.chromium.openTab(serve('/berita/ombak', 'Ombak Tinggi'))
  await until('the story opened', async () => (await readers()).length > 0)
  expect(await readers()).toHaveLength(1)
  const [reader] = await readers()
  expect(reader && (await shownText(reader))).toContain('Ombak Tinggi')
  await closeReaders()
})

test('the site is listed in the options, and one press of a key lets it go and gives the host back', async () => {
  const options = await desk.chromium.openPage('options.html')
  await options.waitForSelector('#reading [data-host="www.kabar-tanjung.example"]')
  expect(await axeFindings(options, '#reading')).toEqual([])
  await tabTo(options, 'Take out www.kabar-tanjung.example')
  await options.keyboard.press('Enter')
  await options.waitForSelector('#reading [data-host]', { hidden: true })
  await options.close()
  await until('the host given back', async () => (await allowed()).length === 0)
  expect(await scripts()).toEqual([])
})

test('turned off from the menu of a story: in one press, and the host is given back', async () => {
  await choose('popup')
  // Another site: Chromium does not ask again for a host that it gave before.
  const url = 'https://www.kabar-muara.example/berita/mercusuar'
  desk.server.serve(url, plainStory('Mercusuar'))
  await askInPopup(url)
  await answerQuestion('allow')
  await until('the script', async () => (await scripts()).length === 1)

  const popup = await desk.chromium.openPopup(await desk.chromium.openTab(url))
  await storyLines(popup)
  await press(popup, 'More')
  await press(popup, 'No longer open stories of this site', 'menuitem')
  await says(popup, 'Stories of this site no longer open by themselves')
  await popup.close()
  await until('the host given back', async () => (await allowed()).length === 0)
  expect(await scripts()).toEqual([])
})
