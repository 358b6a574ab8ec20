import type { VNode } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { speak } from '../options/words'
import { preparePermissions } from '../pictures/made-permissions'

/** An empty storage, English words, and what the DOM of the tests has not. To be called before each test. */
export async function prepare(): Promise<void> {
  fakeBrowser.reset()
  preparePermissions()
  await speak('en')
  fakeBrowser.commands.getAll = async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+E' }]
  fakeBrowser.windows.getCurrent = (async () => ({ id: 1 })) as never
  window.scrollTo = () => {}
  window.matchMedia ??= (() => Object.assign(new EventTarget(), { matches: false })) as never
  Element.prototype.scrollIntoView = () => {}
  // It lays nothing out, so that nothing ever has another size.
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
}

export const root = () => document.getElementById('app') as HTMLElement

export const find = <E extends HTMLElement = HTMLElement>(selector: string) =>
  root().querySelector<E>(selector) as E

export const all = (selector: string) => [...root().querySelectorAll<HTMLElement>(selector)]

/** The button or link with this name: its label, or else its words. */
export function button(name: string, within: Element = root()): HTMLElement {
  const found = [...within.querySelectorAll<HTMLElement>('button, a')].find(
    each => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name
  )
  if (!found) throw new Error(`no button named ${name} in: ${within.textContent}`)
  return found
}

export const hasButton = (name: string) =>
  all('button, a').some(each => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === name)

/** Lets promises, renderings and effects run out: each rendering may start what leads to the next. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 6; round++) await act(() => new Promise(resolve => setTimeout(resolve, 3)))
}

/** Shows a view in an empty document. */
export async function show(view: VNode): Promise<void> {
  await close()
  document.body.innerHTML = '<div id="app"></div>'
  await act(() => render(view, root()))
  await settle()
}

/** Takes the view away, so that it follows no more of what is stored. */
export async function close(): Promise<void> {
  if (root()) await act(() => render(null, root()))
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click())
  await settle()
}

/** Presses a key where the focus is; gives false where its own effect was prevented. */
export async function press(key: string): Promise<boolean> {
  let isFree = true
  await act(() => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    isFree = (document.activeElement ?? document.body).dispatchEvent(event)
  })
  await settle()
  return isFree
}
