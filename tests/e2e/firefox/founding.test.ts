import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Firefox } from '../harness/firefox'
import { newFirefoxProfile } from '../harness/firefox-launch'
import { foundingLabels, foundingPage, foundingText, serveFixture } from '../harness/fixtures'
import { SiteServer } from '../harness/site-server'

// The same journey as in Chromium, step by step: each test goes on where the last one left off.
const page = foundingPage()
const { paragraphs, clutter } = foundingText()
const profile = newFirefoxProfile()
let server: SiteServer
let firefox: Firefox

beforeAll(async () => {
  server = await SiteServer.start()
  serveFixture(server, page)
  firefox = await Firefox.start({ server, profile })
})

afterAll(async () => {
  await firefox?.close()
  await server?.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

test('a click on the icon opens the story, and nothing but the story', async () => {
  await firefox.openTab(page.url)
  await firefox.clickIcon()
  expect(await firefox.whenView('popup', storyLines)).toEqual(paragraphs)
  const text = await firefox.inView('popup', view => view.document.body.innerText)
  for (const line of [...clutter, ...foundingLabels]) expect(text).not.toContain(line)
})

test('the ledger names each of the five blocks', async () => {
  await firefox.clickInView('popup', '8 blocks removed')
  const labels = await firefox.whenView('popup', namedRemovals)
  for (const label of foundingLabels) expect(labels).toContain(label)
})

test('Save keeps it', async () => {
  await firefox.clickInView('popup', 'Save')
  await firefox.whenView('popup', hasButton, 'Saved')
})

test('the side panel shows it', async () => {
  await firefox.clickInView('popup', 'Side panel')
  expect(await firefox.whenView('sidebar', storyLines)).toEqual(paragraphs)
  const text = await firefox.inView('sidebar', view => view.document.body.innerText)
  expect(text).toContain('Kemnaker Ajak Negara ASEAN')
  expect(text).not.toContain('Not the page beside it')
})

test('after a restart it is still in the list, and opens with the network cut', async () => {
  await firefox.close()
  firefox = await Firefox.start({ server, profile })
  await server.cut()
  try {
    const list = await firefox.openTab(firefox.address('sidepanel.html'))
    await firefox.whenTab(list, clickHere, '#tab-saved')
    await firefox.whenTab(list, clickHere, '[data-saved] .saved-open')
    expect(await firefox.whenTab(list, linesHere)).toEqual(paragraphs)
  } finally {
    await server.mend()
  }
})

test('a deletion is taken back, even after the popup was closed', async () => {
  await firefox.openTab(page.url)
  await firefox.clickIcon()
  await firefox.whenView('popup', storyLines)
  await clickTab('saved')
  const title = await firefox.whenView('popup', firstTitle)
  await firefox.clickInView('popup', `More: ${title}`)
  await firefox.clickInView('popup', 'Delete')
  await firefox.whenView('popup', hasButton, 'Undo')
  expect(await firefox.inView('popup', firstTitle)).toBeNull()

  await firefox.closePopup()
  await firefox.clickIcon()
  await firefox.whenView('popup', storyLines)
  await firefox.clickInView('popup', 'Undo')
  await clickTab('saved')
  expect(await firefox.whenView('popup', firstTitle)).toBe(title)
  await firefox.closePopup()
})

async function clickTab(tab: string): Promise<void> {
  await firefox.whenView('popup', clickElement, `#tab-${tab}`)
}

// What follows runs in the browser, as text: each function stands alone.

/** The story's lines in a view; null until it is there. */
function storyLines(view: Window): string[] | null {
  const blocks = [...view.document.querySelectorAll<HTMLElement>('.article [data-block]')]
  return blocks.length > 0 ? blocks.map(block => block.innerText.trim()) : null
}

/** What heads the blocks that were taken out; null where the list of them is not open. */
function namedRemovals(view: Window): string[] | null {
  const labels = [...view.document.querySelectorAll<HTMLElement>('.removal-label')]
  return labels.length > 0 ? labels.map(label => label.innerText.trim().replace(/:$/, '')) : null
}

function linesHere(): string[] | null {
  const blocks = [...document.querySelectorAll<HTMLElement>('.article [data-block]')]
  return blocks.length > 0 ? blocks.map(block => block.innerText.trim()) : null
}

/** Whether there was something to click. */
function clickHere(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.click()
  return element !== null
}

function firstTitle(view: Window): string | null {
  return view.document.querySelector('[data-saved] .saved-title')?.textContent?.trim() ?? null
}

function hasButton(view: Window, name: string): boolean {
  return [...view.document.querySelectorAll('button')].some(button => button.innerText.trim() === name)
}

function clickElement(view: Window, selector: string): boolean {
  const element = view.document.querySelector<HTMLElement>(selector)
  element?.click()
  return element !== null
}
