import type { Browser } from 'wxt/browser'
import { browser } from '@/utils/browser'
import { capture } from '@/utils/capture'
import { setPanelReading } from '@/utils/panel-reading'
import type { Surface } from '@/utils/settings'
import { openPanel, openReader } from '@/utils/surfaces'
import { isWebAddress } from '@/utils/url'

export type Tab = Browser.tabs.Tab

/**
 * Reads the tab and shows it where the reader wants it. Must be called within a click, with nothing awaited before;
 * a place that the browser refuses to open gives way to the next: popup, side panel, reader page.
 */
export function readTab(tab: Tab, surface: Surface): void {
  void open[surface](tab)
}

/** Opens the side panel and reads the tab into it; where there is no side panel, opens the reader page. */
export async function readInPanel(tab: Tab): Promise<void> {
  try {
    await Promise.all([openPanel(tab.windowId), readForPanel(tab)])
  } catch {
    await readInReader(tab)
  }
}

const open: Record<Surface, (tab: Tab) => Promise<void>> = {
  popup: openPopup,
  panel: readInPanel,
  reader: readInReader
}

async function openPopup(tab: Tab): Promise<void> {
  try {
    // The popup reads the tab by itself.
    await browser.action.openPopup({ windowId: tab.windowId })
  } catch {
    await readInPanel(tab)
  }
}

async function readForPanel(tab: Tab): Promise<void> {
  await setPanelReading(tab.windowId, await capture(tab))
}

async function readInReader(tab: Tab): Promise<void> {
  const reading = await capture(tab)
  const target = 'story' in reading ? { story: reading.story } : { failure: reading.failure }
  // Addresses of tabs go into the browser's history.
  const original = tab.url && isWebAddress(tab.url) && !tab.incognito ? tab.url : null
  await openReader({ ...target, original }, tab)
}
