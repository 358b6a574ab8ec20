import { afterAll, beforeAll, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { plainStory } from '../harness/fixtures'
import { SiteServer } from '../harness/site-server'

// The four ways of saving, and what is done with saved stories: each test goes on where the last one left off.
const addressOf = (name: string) => `https://www.contoh.id/berita/${name}`
let server: SiteServer
let firefox: Firefox

beforeAll(async () => {
  server = await SiteServer.start()
  for (const name of ['popup', 'panel', 'menu', 'tombol'])
    server.serve(addressOf(name), plainStory(`Cerita ${name}`))
  firefox = await Firefox.start({ server })
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
})

test('a story is saved from the popup', async () => {
  await firefox.openTab(addressOf('popup'))
  await firefox.clickIcon()
  await firefox.clickInView('popup', 'Save')
  await lists('popup', ['Cerita popup'])
  await firefox.closePopup()
})

test('a story is saved from the side panel', async () => {
  await firefox.openTab(addressOf('panel'))
  await firefox.clickIcon()
  await firefox.clickInView('popup', 'Side panel')
  await firefox.closePopup()
  await firefox.whenView('sidebar', says, 'Story: Cerita panel')
  await firefox.clickInView('sidebar', 'Save')
  await lists('sidebar', ['Cerita panel', 'Cerita popup'])
})

test('a story is saved from the menu of its page', async () => {
  const tab = await firefox.openTab(addressOf('menu'))
  await firefox.chooseInMenu(tab, 'Save this page')
  await lists('sidebar', ['Cerita menu', 'Cerita panel', 'Cerita popup'])
})

test('a story is saved by the shortcut', async () => {
  await firefox.openTab(addressOf('tombol'))
  await firefox.pressShortcut('S')
  await lists('sidebar', ['Cerita tombol', 'Cerita menu', 'Cerita panel', 'Cerita popup'])
})

test('a story is tagged', async () => {
  await firefox.whenView('sidebar', press, 't')
  await firefox.whenView('sidebar', type, { selector: '.tag-writer input', text: 'Banjir' })
  await firefox.clickInView('sidebar', 'Add')
  await firefox.whenView('sidebar', shows, '[data-saved] .saved-tags')
  await firefox.clickInView('sidebar', 'Done')
})

test('a story is archived and had back', async () => {
  await firefox.whenView('sidebar', press, 'e')
  await lists('sidebar', ['Cerita tombol', 'Cerita menu', 'Cerita panel'])
  await firefox.clickInView('sidebar', 'Undo')
  await lists('sidebar', ['Cerita tombol', 'Cerita menu', 'Cerita panel', 'Cerita popup'])
})

async function lists(view: 'popup' | 'sidebar', titles: string[]): Promise<void> {
  await firefox.whenView(view, listsHere, titles)
}

// What follows runs in the browser, as text: each function stands alone.

/** Whether the list, which is opened first, shows just these. */
function listsHere(view: Window, titles: string[]): boolean {
  view.document.querySelector<HTMLElement>('#tab-saved[aria-selected=false]')?.click()
  const shown = [...view.document.querySelectorAll('[data-saved] .saved-title')]
  return shown.map(title => title.textContent?.trim()).join() === titles.join()
}

function says(view: Window, words: string): boolean {
  return view.document.body.innerText.includes(words)
}

function shows(view: Window, selector: string): boolean {
  return view.document.querySelector(selector) !== null
}

/** Writes into a field as a keyboard does, in the place of what stands there. */
function type(view: Window, { selector, text }: { selector: string; text: string }): boolean {
  const field = view.document.querySelector<HTMLInputElement>(selector)
  if (!field) return false
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

/** Presses a key on the row that is the tab stop: the first that was shown. */
function press(view: Window, key: string): boolean {
  const row = view.document.querySelector('.saved-open[tabindex="0"]')
  return row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) === false
}
