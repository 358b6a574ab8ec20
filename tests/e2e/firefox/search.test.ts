import { afterAll, beforeAll, expect, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { plainStory } from '../harness/fixtures'
import { SiteServer } from '../harness/site-server'

// Full text as in Chromium, in short: each test goes on where the last one left off.
const stories = {
  bendungan: 'Petugas memperbaiki bendungan',
  pasar: 'Harga cabai di pasar'
}
let server: SiteServer
let firefox: Firefox

beforeAll(async () => {
  server = await SiteServer.start()
  firefox = await Firefox.start({ server })
  for (const [name, title] of Object.entries(stories)) {
    const url = `https://www.contoh.id/berita/${name}`
    server.serve(url, plainStory(title))
    await firefox.openTab(url)
    await firefox.clickIcon()
    await firefox.clickInView('popup', 'Save')
    await firefox.whenView('popup', opensList)
    await firefox.whenView('popup', lists, title)
    await firefox.closePopup()
  }
  await firefox.clickIcon()
  await firefox.whenView('popup', opensList)
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
})

test('a word of the text finds the stories that have it, and is marked where it stands', async () => {
  await seek('wartawan jakarta')
  await firefox.whenView('popup', says, '2 stories found')
  const marks = await firefox.whenView('popup', marksIn, '.saved-snippet mark')
  expect(new Set(marks)).toEqual(new Set(['wartawan', 'jakarta']))
})

test('another form of a word finds it too', async () => {
  await seek('perbaikan')
  await firefox.whenView('popup', says, '1 story found')
  expect(await firefox.whenView('popup', marksIn, '.saved-title mark')).toEqual(['memperbaiki'])
})

test('what is not there is said, with a way back', async () => {
  await seek('"gunung meletus"')
  await firefox.whenView('popup', says, 'Nothing found for')
  await firefox.clickInView('popup', 'Clear search')
  for (const title of Object.values(stories)) await firefox.whenView('popup', lists, title)
})

async function seek(text: string): Promise<void> {
  await firefox.whenView('popup', type, text)
}

// What follows runs in the browser, as text: each function stands alone.

/** Whether the list is on show; opens it. */
function opensList(view: Window): boolean {
  const tab = view.document.querySelector<HTMLElement>('#tab-saved')
  tab?.click()
  return tab?.ariaSelected === 'true'
}

function lists(view: Window, title: string): boolean {
  const shown = [...view.document.querySelectorAll('[data-saved] .saved-title')]
  return shown.some(line => line.textContent?.trim() === title)
}

function says(view: Window, words: string): boolean {
  return view.document.body.innerText.includes(words)
}

/** Null while there are none. */
function marksIn(view: Window, selector: string): string[] | null {
  const marks = [...view.document.querySelectorAll(selector)].map(
    mark => mark.textContent?.toLowerCase() ?? ''
  )
  return marks.length > 0 ? marks : null
}

/** Types into the search field, in the place of what stands there. */
function type(view: Window, text: string): boolean {
  const field = view.document.querySelector<HTMLInputElement>('.saved-search input')
  if (!field) return false
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
