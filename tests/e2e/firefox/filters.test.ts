import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boxedStory, promo } from '../harness/boxed-story'
import { Downloads } from '../harness/downloads'
import { Firefox } from '../harness/firefox'
import { SiteServer } from '../harness/site-server'
import { until } from '../harness/until'

// Filters that are seen, tried and tuned, from a fresh profile: each test goes on where the last one left off.
const url = 'https://www.contoh.id/berita/satu'
const next = 'https://www.contoh.id/berita/dua'
const popular = 'Harga beras naik lagi'
const offer = 'Paket menginap'
let server: SiteServer
let firefox: Firefox
let tab: string
let options: string
const files = new Downloads()

beforeAll(async () => {
  server = await SiteServer.start()
  server.serve(url, boxedStory('Cerita satu'))
  server.serve(next, boxedStory('Cerita dua'))
  firefox = await Firefox.start({ server, downloads: files.folder })
  expect(promo).toContain(offer)
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
  files.drop()
})

test('what was removed is shown in its place, brought back, and taken back in one step', async () => {
  tab = await firefox.openTab(url)
  await firefox.clickIcon()
  await firefox.whenView('popup', lacks, popular)
  await firefox.clickInView('popup', '3 blocks removed')
  await clickDeed('Terpopuler', 'show')
  await firefox.whenView('popup', greys, popular)
  await clickDeed('Terpopuler', 'show')
  await clickDeed('Terpopuler', 'bring-back')
  await firefox.whenView('popup', holds, popular)
  await undo()
  await firefox.whenView('popup', lacks, popular)
})

test('a label is never filtered again, here at once and in the next story', async () => {
  await clickDeed('Terpopuler', 'never-filter')
  await firefox.whenView('popup', holds, popular)
  await firefox.closePopup()
  await firefox.openTab(next)
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, popular)
  await firefox.closePopup()
  await firefox.activate(tab)
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, popular)
  await undo()
  await firefox.whenView('popup', lacks, popular)
  await firefox.closePopup()
})

test('one more is taken out: pointed at, hidden on its site', async () => {
  await firefox.openTab(next)
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, offer)
  await firefox.clickInView('popup', 'Hide a block')
  await firefox.whenView('popup', clickBlock, offer)
  await firefox.clickInView('popup', 'Always on contoh.id')
  await firefox.whenView('popup', lacks, offer)
  await firefox.closePopup()
  tab = await firefox.openTab(url)
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, 'Paragraf ke-6')
  await firefox.whenView('popup', lacks, offer)
  await undo()
  await firefox.closePopup()
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, offer)
  await firefox.closePopup()
})

test('the same from the page itself, which is as it was', async () => {
  await firefox.clickIcon()
  await firefox.whenView('popup', holds, 'Paragraf ke-6')
  const before = await firefox.inTab(tab, htmlHere)
  await firefox.clickInView('popup', 'More')
  await firefox.clickInView('popup', 'Hide something on the page')
  await firefox.whenTab(tab, hasPicker, true)
  await firefox.clickInTab(tab, '.kotak-promo p')
  // The first of the panel's buttons has the focus; the next is the site's.
  await firefox.typeInTab(tab, '\uE004\uE007')
  await firefox.whenTab(tab, hasPicker, false)
  expect(await firefox.inTab(tab, htmlHere)).toBe(before)
  await firefox.clickIcon()
  await firefox.whenView('popup', lacks, offer)
  await undo()
  await firefox.whenView('popup', holds, offer)
  await firefox.closePopup()
})

test('a label is switched off and on in the table', async () => {
  options = await firefox.openTab(firefox.address('options.html'))
  await firefox.whenTab(options, hasHere, '#labels input[type=search]')
  await firefox.clickInTab(options, '#labels input[type=search]')
  await firefox.typeInTab(options, 'Terpopuler')
  await firefox.whenTab(options, switchesShown)
  await firefox.clickInTab(options, '#labels .switch-row')
  await firefox.whenTab(options, filtersHold, 'erpopuler')
  await firefox.clickInTab(options, '#labels .switch-row')
  await firefox.whenTab(options, filtersLack, 'erpopuler')
})

test('a line that is typed is tried on the last story as one types, and kept', async () => {
  await firefox.whenTab(options, hasEditor)
  await firefox.clickInTab(options, '#filters .filter-editor-host')
  await firefox.typeInTab(options, 'contoh.id##.kotak-promo')
  await firefox.whenTab(options, saysHere, '1 block is cut')
  await firefox.clickInTab(options, '#filters .is-primary')
  await firefox.whenTab(options, filtersHold, '.kotak-promo')
})

test('settings and filters go out as a file, and another comes in after a look', async () => {
  await firefox.clickInTab(options, '#carry .button')
  const file = await until('the file', async () => files.newest('bening'))
  const text = readFileSync(file, 'utf8')
  expect(text).toContain('contoh.id##.kotak-promo')
  const other = join(files.folder, 'other.txt')
  writeFileSync(other, `${text}\ncontoh.id##.dari-berkas\n`)
  await firefox.chooseFile(options, '#carry input[type=file]', other)
  await firefox.whenTab(options, saysHere, '1 filter is added to yours')
  await firefox.clickInTab(options, '#carry .preview-actions .is-primary')
  await firefox.whenTab(options, filtersHold, '.dari-berkas')
})

/** Presses a button of the first removal under a label; the list is open. */
async function clickDeed(label: string, deed: string): Promise<void> {
  await firefox.whenView('popup', clickDeedHere, { label, deed })
}

/** Takes back what was done last, and waits until that is done. */
async function undo(): Promise<void> {
  await firefox.clickInView('popup', 'Undo')
  await firefox.whenView('popup', offersNothing)
}

// What follows runs in the browser, as text: each function stands alone.

declare const browser: typeof import('wxt/browser').browser

function holds(view: Window, words: string): boolean {
  return view.document.querySelector('.article')?.textContent?.includes(words) === true
}

function lacks(view: Window, words: string): boolean {
  return view.document.querySelector('.article')?.textContent?.includes(words) === false
}

function greys(view: Window, words: string): boolean {
  return view.document.querySelector('.article .is-peeked')?.textContent?.includes(words) === true
}

function clickDeedHere(view: Window, { label, deed }: { label: string; deed: string }): boolean {
  const groups = [...view.document.querySelectorAll('.removed-group')]
  const group = groups.find(each => each.querySelector('.removal-label')?.textContent === label)
  const button = group?.querySelector<HTMLElement>(`[data-deed="${deed}"]`)
  button?.click()
  return button != null
}

function clickBlock(view: Window, words: string): boolean {
  if (!view.document.querySelector('.is-pointed')) return false
  const blocks = [...view.document.querySelectorAll<HTMLElement>('.article [data-block]')]
  const block = blocks.find(each => each.textContent?.includes(words))
  block?.click()
  return block !== undefined
}

function htmlHere(): string {
  return document.documentElement.outerHTML
}

function offersNothing(view: Window): boolean {
  return view.document.querySelector('[data-action=undo]') === null
}

function hasPicker(isWanted: boolean): boolean {
  return (document.querySelector('bening-picker') !== null) === isWanted
}

function hasHere(selector: string): boolean {
  return document.querySelector(selector) !== null
}

function saysHere(words: string): boolean {
  return document.body.innerText.includes(words)
}

function switchesShown(): boolean {
  return document.querySelectorAll('#labels .switch-row').length < 10
}

function hasEditor(): boolean {
  return document.querySelector('.filter-editor-host')?.shadowRoot?.querySelector('.cm-content') != null
}

async function filtersHold(words: string): Promise<boolean> {
  return JSON.stringify(await browser.storage.local.get('filters')).includes(words)
}

async function filtersLack(words: string): Promise<boolean> {
  return !JSON.stringify(await browser.storage.local.get('filters')).includes(words)
}
