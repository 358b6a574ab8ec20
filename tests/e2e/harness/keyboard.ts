import type { Page } from 'puppeteer-core'
import { until } from './until'

/** Presses Tab until the element with this name has the focus; says what it met on the way where it never does. */
export async function tabTo(view: Page, name: string, limit = 80): Promise<void> {
  const met: string[] = []
  for (let step = 0; step < limit; step++) {
    const focused = await focusedName(view)
    if (focused === name || focused.startsWith(`${name}:`)) return
    met.push(focused)
    await view.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never leads to "${name}". It led to: ${met.join(' · ')}`)
}

/** `tabTo()`, where the reader sees that they are there. */
export async function reach(view: Page, name: string): Promise<void> {
  await tabTo(view, name)
  // An editor draws its outline a moment after it has the focus.
  await until(`something that shows the focus on "${name}"`, () => isFocusVisible(view), 2000)
}

/** Goes to the first control of a section of the options page, by the section's link in the page's head. */
export async function enterSection(options: Page, name: string): Promise<void> {
  await reach(options, name)
  await options.keyboard.press('Enter')
  await options.keyboard.press('Tab')
}

/** The accessible name of what has the focus, by the rules that Bening's own elements need; empty for the body. */
export function focusedName(view: Page): Promise<string> {
  return view.evaluate(() => {
    let element = document.activeElement as HTMLElement | null
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement
    if (!element || element === document.body) return ''
    const field = element as HTMLInputElement
    const label = field.labels?.[0]?.innerText ?? element.innerText
    return (element.getAttribute('aria-label') ?? label).trim().split('\n')[0] ?? ''
  })
}

/** Waits until the focus is on what has this name, without a key being pressed. */
export async function focusComesTo(view: Page, name: string): Promise<void> {
  let last = ''
  await until(
    `the focus on "${name}"`,
    async () => {
      last = await focusedName(view)
      return last === name
    },
    5000
  ).catch(error => {
    throw new Error(`${error.message}; it is on "${last}"`)
  })
}

/** Whether what has the focus, or the frame that it stands in, shows that it has: by an outline or a shadow of its own. */
export function isFocusVisible(view: Page): Promise<boolean> {
  return view.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (!element?.matches(':focus-visible')) return false
    const { boxShadow } = getComputedStyle(element)
    const isFramed = (one: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    }
    for (let one: Element | null = element; one; one = one.parentElement) if (isFramed(one)) return true
    return boxShadow !== 'none'
  })
}

/** Waits until what the selector names has the focus. Waiting for `:focus` may never end: its coming changes no element. */
export async function hasFocus(view: Page, selector: string): Promise<void> {
  await view.waitForFunction(wanted => document.activeElement?.matches(wanted), { polling: 50 }, selector)
}
