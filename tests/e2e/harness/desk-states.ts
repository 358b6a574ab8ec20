import type { Page } from 'puppeteer-core'
import { hasFocus } from './keyboard.ts'
import { until } from './until.ts'
import { press, showTab, storyLines } from './view.ts'

/** What a popup, a panel or the full page with a story shows, one state after the other; each is left as it was. */
export async function* deskStates(view: Page, words: (key: string) => string): AsyncGenerator<string> {
  // What opens takes the focus a moment after it is there, and hears Escape only then.
  const closes = (selector: string) =>
    until(`the end of ${selector}`, async () => {
      if (!(await view.$(selector))) return true
      await view.keyboard.press('Escape')
      return false
    })
  // Pressed once more, what is only slow to come would be shut again.
  const opens = (name: string, selector: string) =>
    until(selector, async () => {
      await press(view, words(name))
      return view.waitForSelector(selector, { timeout: 15_000 }).catch(() => null)
    })
  await storyLines(view)
  const removed = await view.$('.removed-button[aria-expanded=false]')
  // Below the first screen it may stand behind the foot.
  await removed?.press('Enter')
  yield 'article'
  for (const [name, selector] of [
    ['actions.more', '[role=menu]'],
    ['look.heading', '.look-panel'],
    ['way.outline', '.outline']
  ] as const) {
    await opens(name, selector)
    yield name
    await closes(selector)
  }
  await opens('way.find', '.find-bar input')
  await hasFocus(view, '.find-bar input')
  await view.keyboard.type('a')
  yield 'way.find'
  await closes('.find-bar')
  await view.$eval('.story-text', text => (text as HTMLElement).focus())
  await view.keyboard.press('h')
  await view.waitForSelector('.mark-bar')
  yield 'selection'
  await closes('.mark-bar')
  // The popup's button opens the side panel.
  if (!view.url().includes('popup.html')) {
    await opens('listen.start', '.listen-bar')
    yield 'listening'
    await press(view, words('listen.close'))
    await view.waitForFunction(() => !document.querySelector('.listen-bar'), { polling: 50 })
  }
  await view.keyboard.press('?')
  await view.waitForSelector('dialog.keys-sheet[open]')
  yield 'keys'
  await closes('.keys-sheet')
  await showTab(view, 'Summary')
  await view.waitForSelector('.sentence')
  yield 'summary'
  await showTab(view, 'Saved')
  await view.waitForSelector('[data-saved]')
  yield 'list'
  await press(view, words('choice.filter'))
  await view.waitForSelector('.choice-panel')
  yield 'list, choice'
  await press(view, words('choice.filter'))
  const box = await view.waitForSelector('[data-saved] input[type=checkbox]')
  await box?.click()
  await view.waitForSelector('.is-bulk')
  yield 'list, some selected'
  await box?.click()
  await showTab(view, 'Article')
}
