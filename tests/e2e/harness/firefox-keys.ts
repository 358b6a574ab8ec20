import { setTimeout as pause } from 'node:timers/promises'
import type { Firefox } from './firefox.ts'
import { focusedNameIn, pressInBrowser } from './firefox-scripts.ts'

/** Tab as WebDriver names it. */
const TAB = '\uE004'
/** No way on a page is longer. */
const MOST_TABS = 80

/** Presses a key where the focus is in the popup; named as `KeyboardEvent.key` has it. */
export function pressInPopup(firefox: Firefox, key: string): Promise<void> {
  return firefox.inWindow(pressInBrowser, 'popup.html', key)
}

/** Presses Tab until the element with this name has the focus in the popup. */
export function tabToInPopup(firefox: Firefox, name: string): Promise<void> {
  const focused = () => firefox.inView('popup', focusedNameIn)
  return tabUntil(name, focused, () => pressInPopup(firefox, 'Tab'))
}

/** The same in a tab. */
export function tabToInTab(firefox: Firefox, context: string, name: string): Promise<void> {
  const focused = () => firefox.inTab(context, focusedNameIn)
  return tabUntil(name, focused, () => firefox.typeInTab(context, TAB))
}

async function tabUntil(
  name: string,
  focused: () => Promise<string>,
  pressTab: () => Promise<void>
): Promise<void> {
  const met: string[] = []
  while (met.length < MOST_TABS) {
    const now = await focused()
    if (now === name) return
    met.push(now)
    await pressTab()
    // The key goes its own way into the view's process.
    await pause(30)
  }
  throw new Error(`The Tab key never leads to "${name}". It led to: ${met.join(' · ')}`)
}
