import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { Downloads } from '../harness/downloads'
import { useChromium } from '../harness/use-browser'
import { press, says } from '../harness/view'

const desk = useChromium()
const downloads = new Downloads()
let options: Page

afterAll(() => downloads.drop())

beforeAll(async () => {
  options = await desk.chromium.openPage('options.html')
})

test('what is changed here goes into the browser’s sync, and what comes from another browser joins it', async () => {
  await options.locator('#look input[value=sepia]').click()
  await options.waitForFunction(
    async () => JSON.stringify(await chrome.storage.sync.get(null)).includes('"=look.theme"'),
    { polling: 100 }
  )
  // As the browser's own sync puts it there; in whatever key it comes.
  await options.evaluate(async () => {
    const time = Date.now() + 1000
    await chrome.storage.sync.set({
      preferences0: { '=look.font': [time, 'sans'], '+situs.id##.dari-lain': [time, true] }
    })
  })
  await options.waitForSelector('#look input[value=sans]:checked')
  await says(options, '.dari-lain')
  expect(await options.$eval('#look input[value=sepia]', input => (input as HTMLInputElement).checked)).toBe(
    true
  )
})

test('where it is switched off, by keyboard, nothing goes', async () => {
  await options.focus('#carry .switch')
  await options.keyboard.press('Space')
  await says(options, 'Saved')
  await options.locator('#look input[value=dark]').click()
  await options.waitForSelector('#look input[value=dark]:checked')
  await options.waitForFunction(
    async () => ((await chrome.storage.local.get('look')).look as { theme?: string })?.theme === 'dark',
    { polling: 50 }
  )
  // On again, the change made meanwhile follows: it had not gone before.
  expect(JSON.stringify(await stored())).not.toContain('"dark"')
  await options.focus('#carry .switch')
  await options.keyboard.press('Space')
  await options.waitForFunction(
    async () => JSON.stringify(await chrome.storage.sync.get(null)).includes('"dark"'),
    { polling: 100 }
  )
})

test('settings and filters go out as a file and come in again, after a look at what changes', async () => {
  const { browser } = desk.chromium
  const path = await downloads.caught(browser, () => press(options, 'Export settings and filters'))
  const file = readFileSync(path, 'utf8')
  expect(file).toContain('! look.theme = "dark"')
  expect(file).toContain('situs.id##.dari-lain')

  const other = join(downloads.folder, 'other.txt')
  writeFileSync(other, `${file.replace('"dark"', '"light"')}detik.com##.dari-berkas\n||iklan.example^\n`)
  await choose(other)
  await says(options, '1 filter is added to yours')
  await says(options, '1 line is passed over')
  expect(await options.$eval('#carry .preview-card', card => (card as HTMLElement).innerText)).toContain(
    'Theme: Dark → Light'
  )
  expect(await axeFindings(options, '#carry')).toEqual([])
  expect(await options.$('#look input[value=dark]:checked')).not.toBeNull()
  // By keyboard: the focus is on the part, whose next buttons are export and what the list holds.
  await options.focus('#carry .preview-actions .is-primary')
  await options.keyboard.press('Enter')
  await says(options, 'Taken over.')
  await options.waitForSelector('#look input[value=light]:checked')
  await says(options, '.dari-berkas')
})

test('a file that is none is refused, with what to do', async () => {
  const bad = join(downloads.folder, 'bad.txt')
  writeFileSync(bad, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]))
  await choose(bad)
  await says(options, 'This is no text file.')
})

test('axe-core finds nothing', async () => expect(await axeFindings(options, '#carry')).toEqual([]))

async function choose(path: string): Promise<void> {
  const input = (await options.waitForSelector('#carry input[type=file]')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

function stored(): Promise<unknown> {
  return options.evaluate(() => chrome.storage.sync.get(null))
}
