import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { boxedStory } from '../harness/boxed-story'
import { Downloads } from '../harness/downloads'
import { Firefox } from '../harness/firefox'
import { pressInPopup, tabToInPopup, tabToInTab } from '../harness/firefox-keys'
import { SiteServer } from '../harness/site-server'
import { until } from '../harness/until'

// From the open view on without a mouse: nothing here but keys.
const url = 'https://www.contoh.id/berita/satu'
const popular = 'Harga beras naik lagi'
const offer = 'Paket menginap'
// As WebDriver names the keys.
const [tab, enter, up, right, down] = ['\uE004', '\uE007', '\uE013', '\uE014', '\uE015']
let server: SiteServer
let firefox: Firefox
let page: string
let options: string
const files = new Downloads()

beforeAll(async () => {
  server = await SiteServer.start()
  server.serve(url, boxedStory('Cerita satu'))
  firefox = await Firefox.start({ server, downloads: files.folder })
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
  files.drop()
})

test('what was removed is shown in its place, brought back, and taken back', async () => {
  page = await firefox.openTab(url)
  await firefox.clickIcon()
  await firefox.whenView('popup', lacks, popular)
  await pressOn('3 blocks removed')
  await pressOn('Never filter “Terpopuler”')
  await firefox.whenView('popup', holds, popular)
  await firefox.whenView('popup', isFocusKept)
  await pressOn('Undo')
  await firefox.whenView('popup', lacks, popular)
  await firefox.whenView('popup', isFocusKept)
})

test('one more is taken out: walked to, hidden on its site, taken back', async () => {
  await pressOn('Hide a block')
  await firefox.whenView('popup', hasPointed)
  await until('the block', async () => {
    if (await firefox.inView('popup', pointsAt, offer)) return true
    await pressInPopup(firefox, 'ArrowDown')
    return false
  })
  await pressInPopup(firefox, 'Enter')
  await firefox.whenView('popup', isShown, 'Always on contoh.id')
  await pressOn('Always on contoh.id')
  await firefox.whenView('popup', lacks, offer)
  await pressOn('Undo')
  await firefox.whenView('popup', holds, offer)
  await firefox.closePopup()
})

test('the same from the page itself: asked for in the menu, walked to, hidden on its site', async () => {
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, offer)
  await pressOn('More')
  await firefox.whenView('popup', isFocused, 'menuitem')
  await until('the entry', async () => {
    if (await firefox.inView('popup', isOn, 'Hide something on the page')) return true
    await pressInPopup(firefox, 'ArrowDown')
    return false
  })
  await pressInPopup(firefox, 'Enter')
  await firefox.whenTab(page, hasPicker, true)
  // Up to what holds the story, down to its first child, and on to the box; taken, and the second of the buttons.
  await firefox.typeInTab(page, up.repeat(3) + down + right.repeat(6) + enter)
  await firefox.typeInTab(page, tab + enter)
  await firefox.whenTab(page, hasPicker, false)
  await firefox.clickIcon()
  await firefox.whenView('popup', lacks, offer)
  await pressOn('Undo')
  await firefox.whenView('popup', holds, offer)
  await firefox.closePopup()
})

test('a label is switched off and on, one of one’s own is added', async () => {
  options = await firefox.openTab(firefox.address('options.html'))
  await firefox.whenTab(options, hasEditor)
  await enterSection('Labels')
  await tabToInTab(firefox, options, 'Find a label')
  await firefox.typeInTab(options, 'Terpopuler')
  await tabToInTab(firefox, options, 'Terpopuler')
  await firefox.typeInTab(options, ' ')
  await firefox.whenTab(options, filtersHold, 'erpopuler')
  await firefox.typeInTab(options, ' ')
  await firefox.whenTab(options, filtersLack, 'erpopuler')
  await tabToInTab(firefox, options, 'Words')
  await firefox.typeInTab(options, `Kabar Tetangga${enter}`)
  await firefox.whenTab(options, filtersHold, 'Kabar Tetangga')
})

test('a line is typed, tried on the last story as one types, and kept', async () => {
  await firefox.navigate(options, firefox.address('options.html'))
  await firefox.whenTab(options, hasEditor)
  await enterSection('Filters as text')
  await tabToInTab(firefox, options, 'Filters as text')
  await firefox.typeInTab(options, `contoh.id##.kotak-promo${enter}`)
  await firefox.whenTab(options, says, '1 block is cut')
  await tabToInTab(firefox, options, 'Keep these filters')
  await firefox.typeInTab(options, enter)
  await firefox.whenTab(options, filtersHold, '.kotak-promo')
  await tabToInTab(firefox, options, 'Try the filters on')
  await firefox.typeInTab(options, down)
  await firefox.whenTab(options, says, 'Your filters change nothing here.')
})

test('filters go out as a file, and another comes in after a look', async () => {
  await tabToInTab(firefox, options, 'Export settings and filters')
  await firefox.typeInTab(options, enter)
  const file = await until('the file', async () => files.newest('bening'))
  const other = join(files.folder, 'other.txt')
  writeFileSync(other, `${readFileSync(file, 'utf8')}\ncontoh.id##.dari-berkas\n`)
  await tabToInTab(firefox, options, 'Import settings and filters')
  // The window in which a file is chosen is the browser's own.
  await firefox.chooseFile(options, '#carry input[type=file]', other)
  await firefox.whenTab(options, says, '1 filter is added to yours')
  await tabToInTab(firefox, options, 'Take this over')
  await firefox.typeInTab(options, enter)
  await firefox.whenTab(options, filtersHold, '.dari-berkas')
  await tabToInTab(firefox, options, 'Export settings and filters')
})

/** Goes to the first control of a section of the options page, by the section's link in the page's head. */
async function enterSection(name: string): Promise<void> {
  await tabToInTab(firefox, options, name)
  await firefox.typeInTab(options, enter + tab)
}

/** Goes to what has this name in the popup, and presses Enter. */
async function pressOn(name: string): Promise<void> {
  await tabToInPopup(firefox, name)
  await pressInPopup(firefox, 'Enter')
}

// What follows runs in the browser, as text: each function stands alone.

declare const browser: typeof import('wxt/browser').browser

function holds(view: Window, words: string): boolean {
  return view.document.querySelector('.article')?.textContent?.includes(words) === true
}

function lacks(view: Window, words: string): boolean {
  return view.document.querySelector('.article')?.textContent?.includes(words) === false
}

function isFocusKept(view: Window): boolean {
  return view.document.activeElement !== view.document.body
}

function hasPointed(view: Window): boolean {
  return view.document.querySelector('.is-pointed') !== null
}

function pointsAt(view: Window, words: string): boolean {
  return view.document.querySelector('.is-pointed')?.textContent?.includes(words) === true
}

function isShown(view: Window, words: string): boolean {
  return view.document.body.innerText.includes(words)
}

function isFocused(view: Window, role: string): boolean {
  return view.document.activeElement?.getAttribute('role') === role
}

function isOn(view: Window, words: string): boolean {
  return view.document.activeElement?.textContent?.trim() === words
}

function hasPicker(isWanted: boolean): boolean {
  return (document.querySelector('bening-picker') !== null) === isWanted
}

function hasEditor(): boolean {
  return document.querySelector('.filter-editor-host')?.shadowRoot?.querySelector('.cm-content') != null
}

function says(words: string): boolean {
  return document.body.innerText.includes(words)
}

async function filtersHold(words: string): Promise<boolean> {
  return JSON.stringify(await browser.storage.local.get('filters')).includes(words)
}

async function filtersLack(words: string): Promise<boolean> {
  return !JSON.stringify(await browser.storage.local.get('filters')).includes(words)
}
