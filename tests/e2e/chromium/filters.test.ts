import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { plainStory } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import { press, says, storyLines } from '../harness/view'

const desk = useChromium()
const url = 'https://www.contoh.id/berita/filter'
const box =
  '<div class="kotak-promo"><p>Paragraf sisipan tentang promo di kota sebelah, panjangnya satu baris lebih sedikit.</p></div>'
const editor = '#filters >>> .cm-content'
let options: Page
const faults: string[] = []

beforeAll(async () => {
  const html = plainStory('Cerita biasa')
  const middle = html.indexOf('<p>Paragraf ke-4')
  desk.server.serve(url, html.slice(0, middle) + box + html.slice(middle))
  options = await desk.chromium.openPage('options.html')
  options.on('console', message => message.type() === 'error' && faults.push(message.text()))
  options.on('pageerror', error => faults.push(String(error)))
  await options.locator(editor).wait()
})

test('a line that is typed and kept cuts at the next reading', async () => {
  expect(await read()).toContain('promo')
  await write('! Kotak di tengah\ncontoh.id##.kotak-promo\n')
  await press(options, 'Keep these filters')
  await says(options, 'Saved')
  expect(await read()).not.toContain('promo')
})

test('a rule of the list is a line of the text, and a rule added there joins it', async () => {
  await options.bringToFront()
  const form = '#sites form'
  await options.locator(`${form} input`).fill('contoh.id')
  await options.locator(`${form} .field:nth-child(2) input`).fill('.lain')
  await options.locator(`${form} button[type=submit]`).click()
  await says(options, 'Saved')
  await options.waitForFunction(
    () => document.querySelector('.filter-editor-host')?.shadowRoot?.textContent?.includes('.lain'),
    { polling: 50 }
  )
  expect(await editorText()).toBe('! Kotak di tengah\ncontoh.id##.kotak-promo\ncontoh.id##.lain\n')
})

test('a line that makes no rule is named, and a press leads to it', async () => {
  await write('contoh.id##.kotak-promo\n||iklan.example^\ncontoh.id##p[\n')
  await says(options, '2 lines make no rule')
  await press(options, 'Line 3')
  await options.keyboard.type('! ')
  await says(options, '1 line makes no rule')
  expect(await editorText()).toContain('\n! contoh.id##p[\n')
})

test('a selector that takes the browser too long is refused', async () => {
  const slow = [2, 3, 4, 5, 6, 7, 8, 9].map(at => `:nth-child(${at} of :has(p))`)
  await paste(`##${slow.join()}`)
  await says(options, 'takes too long')
})

test('a pasted list of thousands is read, and typing goes on', async () => {
  const list = Array.from({ length: 10_000 }, (_, at) =>
    at % 3 ? `situs${at}.example##.iklan-${at}` : `||iklan${at}.example^`
  )
  await paste(list.join('\n'))
  await says(options, '3334 lines make no rule')
  await options.keyboard.type('!')
  await options.waitForFunction(
    () => document.querySelector('.filter-editor-host')?.shadowRoot?.textContent?.includes('!'),
    { polling: 50 }
  )
})

test('hosts and labels are offered while typing', async () => {
  await write('')
  await options.keyboard.type('suara')
  await takeOffer()
  await options.keyboard.type('##^label:Terpop')
  await takeOffer()
  expect((await editorText()).trim()).toBe('suara.com##^label:Terpopuler')
})

test('Tab leads out of the editor, Ctrl+S keeps', async () => {
  await write('contoh.id##.akhir')
  await options.keyboard.down('Control')
  await options.keyboard.press('s')
  await options.keyboard.up('Control')
  await says(options, 'Saved')
  await options.keyboard.press('Tab')
  expect(await options.evaluate(() => document.activeElement?.closest('.filter-editor-host'))).toBeNull()
})

test('the page’s policy was kept', () => expect(faults).toEqual([]))

/** The story's text by a fresh click on the icon of a fresh tab. */
async function read(): Promise<string> {
  const tab = await desk.chromium.openTab(url)
  const popup = await desk.chromium.openPopup(tab)
  const lines = await storyLines(popup)
  await popup.close()
  await tab.close()
  return lines.join('\n')
}

/** Puts a text in the place of what the editor holds, as a reader would. */
async function write(text: string): Promise<void> {
  await options.bringToFront()
  await options.locator(editor).click()
  await options.keyboard.down('Control')
  await options.keyboard.press('a')
  await options.keyboard.up('Control')
  await options.keyboard.press('Delete')
  await options.keyboard.type(text)
}

/** Puts a text in the place of what the editor holds, out of the clipboard. */
async function paste(text: string): Promise<void> {
  await write('')
  await options.$eval(
    editor,
    (content, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    text
  )
}

/** Takes the first word that is offered; the editor heeds no Enter in the moment in which the list appears. */
async function takeOffer(): Promise<void> {
  await options.locator('#filters >>> .cm-tooltip-autocomplete li[aria-selected]').wait()
  await pause(150)
  await options.keyboard.press('Enter')
}

function editorText(): Promise<string> {
  return options.$eval(editor, content =>
    [...content.querySelectorAll('.cm-line')].map(line => line.textContent).join('\n')
  )
}
