import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { boxedStory } from '../harness/boxed-story'
import { Downloads } from '../harness/downloads'
import { enterSection, focusComesTo, focusedName, reach } from '../harness/keyboard'
import { until } from '../harness/until'
import { useChromium } from '../harness/use-browser'
import { says, storyLines } from '../harness/view'

// From the open options page on without a mouse: nothing here but keys. The story that was read last is tried on.
const desk = useChromium()
const downloads = new Downloads()
const url = 'https://www.contoh.id/berita/satu'
let options: Page

beforeAll(async () => {
  desk.server.serve(url, boxedStory('Cerita satu'))
  const tab = await desk.chromium.openTab(url)
  await storyLines(await desk.chromium.openPopup(tab))
})
beforeEach(async () => {
  options = await desk.chromium.openPage('options.html')
  await options.waitForSelector('#filters >>> .cm-content')
})
afterEach(() => options.close())
afterAll(() => downloads.drop())

test('labels: a kind is unfolded, one switched off and on, one of one’s own added, changed, deleted, had back', async () => {
  await enterSection(options, 'Labels')
  await reach(options, 'Find a label')
  await options.keyboard.type('Terpopuler')
  await reach(options, 'Terpopuler')
  await options.keyboard.press('Space')
  await stored('off', 'Terpopuler')
  await options.keyboard.press('Space')
  await lacks('off', 'Terpopuler')
  await reach(options, 'Words')
  await options.keyboard.type('Kabar Tetangga')
  await reach(options, 'Language')
  await options.keyboard.type('Indo')
  await reach(options, 'Where they stand')
  await options.keyboard.press('ArrowDown')
  await reach(options, 'Add')
  await options.keyboard.press('Enter')
  await stored('own', '"text":"Kabar Tetangga"')
  await stored('own', '"match":"start"')
  await focusComesTo(options, 'Words')

  await backTo('Edit “Kabar Tetangga”')
  await options.keyboard.press('Enter')
  await focusComesTo(options, 'Words')
  await options.keyboard.press('End')
  await options.keyboard.type(' Kami')
  await options.keyboard.press('Enter')
  await stored('own', 'Kabar Tetangga Kami')
  await focusComesTo(options, 'Edit “Kabar Tetangga Kami”')
  await reach(options, 'Delete “Kabar Tetangga Kami”')
  await options.keyboard.press('Enter')
  await focusComesTo(options, 'Undo')
  await options.keyboard.press('Enter')
  await focusComesTo(options, 'Edit “Kabar Tetangga Kami”')
  await stored('own', 'Kabar Tetangga Kami')
})

test('sites: a site is unfolded and a rule of it switched off and on; one’s own is added', async () => {
  await enterSection(options, 'Sites')
  await reach(options, 'Find a site')
  await options.keyboard.type('suara.com')
  await reach(options, 'Suara.com suara.com')
  await options.keyboard.press('Enter')
  await options.keyboard.press('Tab')
  const rule = await focusedName(options)
  await options.keyboard.press('Space')
  await stored('off', `suara.com##${rule}`)
  await options.keyboard.press('Space')
  await lacks('off', `suara.com##${rule}`)
  await reach(options, 'Site')
  await options.keyboard.type('contoh.id')
  await options.keyboard.press('Tab')
  await options.keyboard.type('.kotak-lama')
  await options.keyboard.press('Enter')
  await stored('own', '.kotak-lama')
  await focusComesTo(options, 'Site')
})

test('editor and preview: lines are typed, tried as one types, a bad one gone to, kept, and left by Tab', async () => {
  await enterSection(options, 'Filters as text')
  await reach(options, 'Filters as text')
  await press('Control', 'End')
  await options.keyboard.type('\ncontoh.id##.kotak-promo\ncontoh.id##p[')
  await says(options, '1 block is cut')
  await says(options, '1 line makes no rule')
  await options.keyboard.press('Tab')
  expect(await focusedName(options)).toMatch(/^Line \d/)
  await options.keyboard.press('Enter')
  await focusComesTo(options, 'Filters as text')
  await options.keyboard.type('! ')
  await options.waitForFunction(() => !document.querySelector('.bad-lines button'), { polling: 50 })
  await reach(options, 'Keep these filters')
  await options.keyboard.press('Enter')
  await stored('own', '.kotak-promo')
  await focusComesTo(options, 'Keep these filters')

  await reach(options, 'Try the filters on')
  await options.keyboard.press('ArrowDown')
  await says(options, 'Your filters change nothing here.')
  await options.keyboard.press('ArrowUp')
  await says(options, '1 block is cut')
  await reach(options, 'Without your filters')
  await reach(options, 'With your filters')
})

test('share: filters go out as a file, and another comes in after a look', async () => {
  await enterSection(options, 'Other browsers')
  await reach(options, 'Export settings and filters')
  const path = await downloads.caught(desk.chromium.browser, () => options.keyboard.press('Enter'))
  const text = readFileSync(path, 'utf8')
  expect(text).toContain('contoh.id##.kotak-promo')
  const other = join(downloads.folder, 'other.txt')
  writeFileSync(other, `${text}\ncontoh.id##.dari-berkas\n`)

  await reach(options, 'Import settings and filters')
  const [chooser] = await Promise.all([options.waitForFileChooser(), options.keyboard.press('Space')])
  await chooser.accept([other])
  await says(options, '1 filter is added to yours')
  await reach(options, 'Take this over')
  await options.keyboard.press('Enter')
  await says(options, 'Taken over.')
  await stored('own', '.dari-berkas')
  await reach(options, 'Export settings and filters')
})

/** Goes back by Shift+Tab to what has this name. */
async function backTo(name: string): Promise<void> {
  await until(name, async () => {
    await press('Shift', 'Tab')
    return (await focusedName(options)) === name
  })
}

async function press(held: 'Control' | 'Shift', key: 'End' | 'Tab'): Promise<void> {
  await options.keyboard.down(held)
  await options.keyboard.press(key)
  await options.keyboard.up(held)
}

/** The stored filters, as JSON. */
function filtersOf(part: 'own' | 'off'): Promise<string> {
  return options.evaluate(async name => {
    const { filters } = await chrome.storage.local.get('filters')
    return JSON.stringify((filters as Record<string, unknown> | undefined)?.[name] ?? [])
  }, part)
}

async function stored(part: 'own' | 'off', words: string): Promise<void> {
  await expect.poll(() => filtersOf(part), { timeout: 5000 }).toContain(words)
}

async function lacks(part: 'own' | 'off', words: string): Promise<void> {
  await expect.poll(() => filtersOf(part), { timeout: 5000 }).not.toContain(words)
}
