import { browser } from './browser'
import { isReadingFailure, type ReadingFailure } from './reading-failure'
import { getStory } from './stories'
import { isWebAddress } from './url'

/**
 * What the reader page is to show. `original` travels in its address, so that it can be offered when the story has
 * gone; null for what was read from a private window, since addresses are kept in the browser's history.
 */
export type ReaderTarget =
  | { story: string; original: string | null }
  | { saved: string }
  /** A page that could not be read, by the icon or the menu: the reader page says why. */
  | { failure: ReadingFailure; original: string | null }

/** Where a new tab is put. */
interface Neighbour {
  id?: number
  index: number
  windowId: number
  incognito: boolean
}

/**
 * Address of the reader page: `reader.html?story=<id>&original=<address>`, `reader.html?saved=<id>` or
 * `reader.html?failure=<kind>&original=<address>`.
 */
export function readerAddress(target: ReaderTarget): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(target)) if (value !== null) params.set(name, value)
  return `${browser.runtime.getURL('/reader.html')}?${params}`
}

/** The target of a reader page's own address; null where it names none. */
export function readerTarget(search: string): ReaderTarget | null {
  const params = new URLSearchParams(search)
  const address = params.get('original')
  const original = address && isWebAddress(address) ? address : null
  const saved = params.get('saved')
  if (saved) return { saved }
  const story = params.get('story')
  if (story) return { story, original }
  const failure = params.get('failure')
  return isReadingFailure(failure) ? { failure, original } : null
}

/** Opens the reader page in a new tab beside the given one, or beside the active one of the view's window. */
export async function openReader(target: ReaderTarget, beside?: Neighbour): Promise<void> {
  await openBeside(readerAddress(await discreet(target)), beside)
}

/** Opens the reader page as `openReader` does, and its print dialog with it. */
export async function openToPrint(target: ReaderTarget): Promise<void> {
  await openBeside(`${readerAddress(await discreet(target))}&print`)
}

/** Opens a story's own page in a new tab; does nothing where its address is none of the web. */
export async function openOriginal(url: string): Promise<void> {
  if (isWebAddress(url)) await browser.tabs.create({ url })
}

/** Opens the options page, or goes to it where it is open. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage()
}

/** The keys that do what the icon does ("Alt+Shift+E"), or null where none are set. */
export async function iconShortcut(): Promise<string | null> {
  // Firefox for Android has no commands.
  const commands = (await browser.commands?.getAll()) ?? []
  return commands.find(({ name }) => name === '_execute_action')?.shortcut || null
}

async function openBeside(url: string, beside?: Neighbour): Promise<void> {
  const neighbour = beside ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
  await browser.tabs.create({ url, ...placeBeside(neighbour) })
}

/** Opens the side panel (Firefox: the sidebar). Must be the first thing in a click's handler: nothing awaited before. */
export function openPanel(window: number): Promise<void> {
  return browser.sidePanel ? browser.sidePanel.open({ windowId: window }) : firefox().sidebarAction.open()
}

/** Whether the side panel of a window is open; false where the browser does not tell. */
export async function isPanelOpen(window: number): Promise<boolean> {
  if (!browser.sidePanel) return firefox().sidebarAction.isOpen({ windowId: window })
  const panels = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [window] })
  return panels.length > 0
}

async function discreet(target: ReaderTarget): Promise<ReaderTarget> {
  if (!('story' in target)) return target
  return (await getStory(target.story))?.isPrivate ? { story: target.story, original: null } : target
}

/** Chromium shows an extension's page in an ordinary window even where a private one is asked for: no neighbour there. */
function placeBeside(tab: Neighbour | undefined): {
  windowId?: number
  index?: number
  openerTabId?: number
} {
  if (!tab) return {}
  if (tab.incognito) return { windowId: tab.windowId }
  return { windowId: tab.windowId, index: tab.index + 1, openerTabId: tab.id }
}

// The types are Chromium's, which has no sidebar.
function firefox() {
  return browser as unknown as {
    sidebarAction: { open(): Promise<void>; isOpen(of: { windowId: number }): Promise<boolean> }
  }
}
