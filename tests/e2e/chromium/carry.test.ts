import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../harness/axe'
import { useChromium } from '../harness/use-browser'
import { says } from '../harness/view'

const desk = useChromium()
let options: Page

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

test('axe-core finds nothing', async () => expect(await axeFindings(options, '#carry')).toEqual([]))

function stored(): Promise<unknown> {
  return options.evaluate(() => chrome.storage.sync.get(null))
}
