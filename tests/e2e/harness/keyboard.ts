import type { Page } from 'puppeteer-core'

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

/** The accessible name of what has the focus, by the rules that Bening's own elements need; empty for the body. */
export function focusedName(view: Page): Promise<string> {
  return view.evaluate(() => {
    const element = document.activeElement as HTMLElement | null
    if (!element || element === document.body) return ''
    const field = element as HTMLInputElement
    const label = field.labels?.[0]?.innerText ?? element.innerText
    return (element.getAttribute('aria-label') ?? label).trim().split('\n')[0] ?? ''
  })
}

/** Whether what has the focus shows that it has: by an outline, a shadow or a border of its own. */
export function isFocusVisible(view: Page): Promise<boolean> {
  return view.evaluate(() => {
    const element = document.activeElement
    if (!element?.matches(':focus-visible')) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })
}

/** Waits until what the selector names has the focus. Waiting for `:focus` may never end: its coming changes no element. */
export async function hasFocus(view: Page, selector: string): Promise<void> {
  await view.waitForFunction(wanted => document.activeElement?.matches(wanted), { polling: 50 }, selector)
}
