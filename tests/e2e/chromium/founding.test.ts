import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { foundingLabels, foundingPage, foundingText, serveFixture } from '../harness/fixtures'
import { useChromium } from '../harness/use-browser'
import {
  press,
  removedRows,
  savedTitles,
  says,
  shownText,
  shows,
  showTab,
  storyLines,
  storySays,
  toggleRemoval
} from '../harness/view'

// The journey that Bening was made for, step by step: each test goes on where the last one left off.
const desk = useChromium()
const page = foundingPage()
const { paragraphs, clutter } = foundingText()
let tab: Page
let popup: Page

test('a click on the icon opens the story, and nothing but the story', async () => {
  serveFixture(desk.server, page)
  tab = await desk.chromium.openTab(page.url)
  popup = await desk.chromium.openPopup(tab)

  expect(await storyLines(popup)).toEqual(paragraphs)
  const text = await shownText(popup)
  for (const line of [...clutter, ...foundingLabels]) expect(text).not.toContain(line)
})

test('the ledger names each of the five blocks', async () => {
  const labels = (await removedRows(popup)).map(({ label }) => label.replace(/:$/, ''))
  for (const label of foundingLabels) expect(labels).toContain(label)
})

test('a removed block can be brought back and taken out again', async () => {
  await toggleRemoval(popup, 'Terpopuler')
  await storySays(popup, 'Media Belanda Heran Mauro Zijlstra', true)
  await toggleRemoval(popup, 'Terpopuler')
  await storySays(popup, 'Media Belanda Heran Mauro Zijlstra', false)
})

test('the summary is made of sentences of the story, and leads to their places', async () => {
  await showTab(popup, 'Summary')
  const sentences = await popup.$$eval('.sentences button', all =>
    all.map(one => one.textContent?.trim() ?? '')
  )
  expect(sentences.length).toBeGreaterThanOrEqual(3)
  expect(sentences.length).toBeLessThanOrEqual(5)
  const story = paragraphs.join('\n')
  for (const sentence of sentences) expect(story).toContain(sentence)
  await popup.locator('.sentences button').click()
  await popup.waitForSelector('#tab-article[aria-selected=true]')
})

test('Save keeps it', async () => {
  await press(popup, 'Save')
  await shows(popup, 'Saved')
  await showTab(popup, 'Saved')
  await popup.waitForSelector('[data-saved]')
  expect(await savedTitles(popup)).toHaveLength(1)
  await showTab(popup, 'Article')
})

test('the side panel shows it and names it', async () => {
  const title = await tab.$eval('h1', heading => heading.innerText.trim())
  const panel = await desk.chromium.opened('sidepanel.html', () => press(popup, 'Side panel'))
  expect(await storyLines(panel)).toEqual(paragraphs)
  await says(panel, title)
  await shows(panel, 'Saved')
  expect(await shownText(panel)).not.toContain('Not the page beside it')
})

test('after a restart it is still in the list, and opens with the network cut', async () => {
  await desk.restart()
  await desk.server.cut()
  try {
    const reader = await openSaved()
    expect(await storyLines(reader)).toEqual(paragraphs)
    expect(reader.url()).toMatch(/reader\.html\?saved=/)
    expect(await reader.title()).toContain('Kemnaker')
  } finally {
    await desk.server.mend()
  }
})

test('the heading that has the focus takes no room, and a click behind it meets what it is aimed at', async () => {
  const list = await desk.chromium.openPage('popup.html')
  // As by a key: no control has the focus, and the list's heading gets it.
  await list.waitForFunction(() => /1/.test(document.querySelector('#tab-saved')?.textContent ?? ''))
  await list.evaluate(() => {
    ;(document.activeElement as HTMLElement | null)?.blur()
    document.querySelector<HTMLElement>('#tab-saved')?.click()
  })
  const [title] = await savedTitlesOnceThere(list)
  expect(await list.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await press(list, `More: ${title}`)
  await list.waitForSelector('[role=menu]', { timeout: 5000 })
  await list.close()
})

test('a deletion is taken back, even after the popup was closed', async () => {
  tab = await desk.chromium.openTab(page.url)
  popup = await desk.chromium.openPopup(tab)
  await showTab(popup, 'Saved')
  const [title] = await savedTitlesOnceThere(popup)
  await press(popup, `More: ${title}`)
  await press(popup, 'Delete', 'menuitem')
  await says(popup, `Deleted “${title}”`)
  expect(await savedTitles(popup)).toEqual([])

  await popup.close()
  popup = await desk.chromium.openPopup(tab)
  await shows(popup, 'Undo')
  await press(popup, 'Undo')
  await showTab(popup, 'Saved')
  expect(await savedTitlesOnceThere(popup)).toEqual([title])
})

/** Opens the first article of the list on a full page, from the extension alone. */
async function openSaved(): Promise<Page> {
  const list = await desk.chromium.openPage('popup.html')
  await showTab(list, 'Saved')
  await list.locator('[data-saved] .saved-open').click()
  await storyLines(list)
  return desk.chromium.opened('reader.html', () => press(list, 'Full page'))
}

async function savedTitlesOnceThere(view: Page): Promise<string[]> {
  await view.waitForSelector('[data-saved]')
  return savedTitles(view)
}
