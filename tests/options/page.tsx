import { render } from 'preact'
import { act } from 'preact/test-utils'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { OptionsApp } from '@/entrypoints/options/options-app'
import { preparePermissions } from '../pictures/made-permissions'
import { speak } from './words'

// What the page loads when it is there; loaded before, none of it comes after a short test has ended.
import '@/components/filter-editor/code-editor'
import '@/utils/preview/compare-filters'
import '@/utils/preview/samples'

/** The options page over an empty storage; to be called before each test. */
export async function prepare(): Promise<void> {
  fakeBrowser.reset()
  preparePermissions()
  await speak('en')
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Bening', version: '1.2.3' })
  fakeBrowser.commands.getAll = async () => [
    { name: '_execute_action', shortcut: 'Alt+Shift+E' },
    { name: 'save', shortcut: '' }
  ]
}

/** Takes the page away, so that it follows no more of what is stored. */
export async function close(): Promise<void> {
  await act(() => render(null, root()))
}

export const root = () => document.getElementById('app') as HTMLElement
export const main = (id: string) => root().querySelector(`#${id}`) as HTMLElement

async function settle(): Promise<void> {
  await act(() => new Promise(resolve => setTimeout(resolve, 5)))
}

export async function open(): Promise<void> {
  document.body.innerHTML = '<div id="app"></div>'
  await act(() => render(<OptionsApp />, root()))
  await settle()
}

export async function click(element: Element | null | undefined): Promise<void> {
  if (!element) throw new Error('nothing to click')
  await act(() => (element as HTMLElement).click())
  await settle()
}

export async function type(input: Element | null | undefined, value: string): Promise<void> {
  if (!input) throw new Error('nothing to type in')
  await act(() => {
    ;(input as HTMLInputElement).value = value
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await settle()
}

export async function submit(form: Element | null | undefined): Promise<void> {
  if (!form) throw new Error('no form')
  await act(() => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  await settle()
}

/** The box of the switch or radio whose words begin with `words`. */
export function box(section: Element, words: string): HTMLInputElement {
  const label = [...section.querySelectorAll('label')].find(each => each.textContent?.startsWith(words))
  const input = label?.querySelector('input')
  if (!input) throw new Error(`no box named ${words}`)
  return input
}

export function button(section: Element, name: string): HTMLButtonElement | undefined {
  return [...section.querySelectorAll('button')].find(
    each => (each.getAttribute('aria-label') ?? each.textContent) === name
  )
}
