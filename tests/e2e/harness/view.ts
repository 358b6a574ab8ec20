import type { Page } from 'puppeteer-core'
import { until } from './until.ts'

/** Presses what has this accessible name, as a reader would: it must be there, still and not covered. */
export async function press(view: Page, name: string, role = 'button'): Promise<void> {
  await view.locator(named(name, role)).click()
}

/** Chooses one of the three tabs. */
export async function showTab(view: Page, name: 'Article' | 'Summary' | 'Saved'): Promise<void> {
  // The tab's name goes on with the number of unread articles.
  await view.locator(`#tab-${name.toLowerCase()}`).click()
  await view.waitForSelector(`#tab-${name.toLowerCase()}[aria-selected=true]`)
}

/** Waits until something with this accessible name is shown. */
export async function shows(view: Page, name: string, role = 'button'): Promise<void> {
  await view.waitForSelector(named(name, role), { visible: true })
}

/** The article's lines, as they stand in the view; waits for the article. */
export async function storyLines(view: Page): Promise<string[]> {
  await view.waitForSelector('.article [data-block]', { visible: true })
  return view.$$eval('.article [data-block]', blocks =>
    blocks.map(block => (block as HTMLElement).innerText.trim())
  )
}

/** Everything that the view shows, as text. */
export function shownText(view: Page): Promise<string> {
  return view.$eval('body', body => body.innerText)
}

/** Waits until the view shows this text somewhere. */
export async function says(view: Page, text: string): Promise<void> {
  await view.waitForFunction(words => document.body.innerText.includes(words), { polling: 50 }, text)
}

/** The failure that the view explains; waits for one. */
export async function failureOf(view: Page): Promise<string | null> {
  const notice = await view.waitForSelector('[data-failure]', { visible: true })
  return notice?.evaluate(element => element.getAttribute('data-failure')) ?? null
}

/** The titles in the reading list, from the top. */
export function savedTitles(view: Page): Promise<string[]> {
  return view.$$eval('[data-saved] .saved-title', titles =>
    titles.map(title => title.textContent?.trim() ?? '')
  )
}

export interface RemovedRow {
  label: string
  /** Why, in words, and how many links it held. */
  reason: string
}

/** What was removed, as the view tells it; opens the list. */
export async function removedRows(view: Page): Promise<RemovedRow[]> {
  await view.locator('.removed-button[aria-expanded=false]').click()
  await view.waitForSelector('[data-removal]', { visible: true })
  return view.$$eval('[data-removal]', rows =>
    rows.map(row => ({
      label: row.closest('.removed-group')?.querySelector('.removal-label')?.textContent?.trim() ?? '',
      reason: row.querySelector('.hint')?.textContent?.trim() ?? ''
    }))
  )
}

/**
 * Clicks what the selector names, away from the head and the foot of the view, which lie over its edges, and once all is
 * at rest: a popup that has just opened still grows.
 */
export async function clickClear(view: Page, selector: string): Promise<void> {
  await view.waitForSelector(selector, { visible: true })
  let last = ''
  await until(`${selector} uncovered and at rest`, async () => {
    const place = await view.$eval(selector, element => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { x, y, width, height } = element.getBoundingClientRect()
      const isClear = element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      return isClear ? [x, y, innerWidth, innerHeight].join() : ''
    })
    const isAtRest = place !== '' && place === last
    last = place
    return isAtRest
  })
  await view.locator(selector).click()
}

/** Waits until the story's text has these words, or has them no more. */
export async function storySays(view: Page, words: string, isThere: boolean): Promise<void> {
  await view.waitForFunction(
    (wanted, expected) => {
      const text = document.querySelector('.article')?.textContent
      return text != null && text.includes(wanted) === expected
    },
    { polling: 50 },
    words,
    isThere
  )
}

/** Brings the block with this label back, or takes it out again; the list of removals must be open. */
export async function toggleRemoval(view: Page, label: string): Promise<void> {
  const row = `[data-removal="${await removalUnder(view, label)}"]`
  await clickClear(view, `${row} :is([data-deed=bring-back], [data-deed=take-out])`)
}

/** The first removal under this label; the list of removals must be open. */
export async function removalUnder(view: Page, label: string): Promise<string> {
  const id = await view.$$eval(
    '.removed-group',
    (groups, wanted) =>
      groups
        .find(group => group.querySelector('.removal-label')?.textContent?.includes(wanted))
        ?.querySelector('[data-removal]')
        ?.getAttribute('data-removal'),
    label
  )
  if (!id) throw new Error(`nothing was removed under "${label}"`)
  return id
}

function named(name: string, role: string): string {
  return `::-p-aria([name="${name}"][role="${role}"])`
}
