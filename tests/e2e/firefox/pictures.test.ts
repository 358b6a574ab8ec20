import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { newFirefoxProfile } from '../harness/firefox-launch'
import { type PicturedStory, picturesIn, rowPictures, servePictured } from '../harness/pictured-story'
import { SiteServer } from '../harness/site-server'
import { until } from '../harness/until'

// The same way with pictures as in Chromium, in short: each test goes on where the last one left off.
const hosts = ['cdn.foto-perahu.example']
const profile = newFirefoxProfile()
let server: SiteServer
let firefox: Firefox
let story: PicturedStory

beforeAll(async () => {
  server = await SiteServer.start()
  story = servePictured(server, 'Perahu Baru', hosts)
  firefox = await Firefox.start({ server, profile })
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

test('a save asks in plain words, and a no to the browser keeps the text', async () => {
  await firefox.openTab(story.url)
  await firefox.clickIcon()
  await firefox.clickInView('popup', 'Save')
  expect(await firefox.whenView('popup', questionIn)).toContain('cdn.foto-perahu.example')
  await firefox.clickInView('popup', 'Keep pictures')
  await firefox.answerQuestion('deny')
  await firefox.closePopup()
  await firefox.clickIcon()
  const says = (view: Window) => view.document.body.innerText.includes('Pictures kept: 0 of 2')
  expect(await firefox.whenView('popup', says)).toBe(true)
  expect(await firefox.inView('popup', questionIn)).toBeUndefined()
})

test('only the menu asks again; a yes keeps the pictures, and tells their hosts nothing', async () => {
  const before = server.requests.length
  await firefox.clickInView('popup', 'More')
  await firefox.clickInView('popup', 'Keep pictures')
  await firefox.answerQuestion('allow')
  await firefox.closePopup()
  await firefox.clickIcon()
  const says = (view: Window) => view.document.body.innerText.includes('Pictures kept: 2 of 2')
  expect(await firefox.whenView('popup', says)).toBe(true)
  await firefox.closePopup()
  const fetched = server.requests.slice(before).filter(({ url }) => story.pictures.includes(url))
  expect(fetched.length).toBeGreaterThanOrEqual(2)
  for (const { referrer, origin } of fetched) {
    expect(referrer).toBeNull()
    expect(origin ?? '').not.toContain('moz-extension')
  }
})

test('after a restart they are shown with the network cut', async () => {
  await firefox.close()
  firefox = await Firefox.start({ server, profile })
  await server.cut()
  try {
    const list = await firefox.openTab(firefox.address('sidepanel.html'))
    await firefox.whenTab(list, clickHere, '#tab-saved')
    const rows = await until('the row’s picture', async () => {
      const found = await firefox.inTab(list, rowPictures)
      return found.some(({ width }) => width > 0) ? found : null
    })
    expect(rows).toEqual([{ title: story.title, from: 'blob', width: 1280 }])
    await firefox.whenTab(list, clickHere, '[data-saved] .saved-open')
    const shown = await until('the pictures', async () => {
      const found = await firefox.inTab(list, picturesIn)
      return found.length > 0 && found.every(({ width }) => width > 0) ? found : null
    })
    expect(shown).toEqual([
      { from: 'blob', width: 1280 },
      { from: 'blob', width: 1280 }
    ])
  } finally {
    await server.mend()
  }
})

// What follows runs in the browser, as text: each function stands alone.

function questionIn(view: Window): string | undefined {
  return view.document.querySelector<HTMLElement>('[data-question=pictures]')?.innerText
}

/** Whether there was something to click. */
function clickHere(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.click()
  return element !== null
}
