import { i18n } from '#i18n'
import { browser } from '@/utils/browser'
import { capture } from '@/utils/capture'
import { answer } from '@/utils/messages'
import {
  checkScripts,
  leaveSite,
  openSiteOf,
  openSitesItem,
  takeAllowed,
  takeGivenBack,
  wishForSite
} from '@/utils/open-sites'
import { setPanelReading } from '@/utils/panel-reading'
import { onAllowed, onGivenBack } from '@/utils/permissions'
import { surfaceItem } from '@/utils/settings'
import { isPanelOpen, openReader } from '@/utils/surfaces'
import type { Tab } from './read'

/** Opens the stories of the sites for which the reader wants it. */
export function startOpenSites(): void {
  answer('openSite', wishForSite)
  answer('leaveSite', leaveSite)
  // The browser's question closes the popup that asked it, so its answer is waited for here.
  onAllowed(() => void takeAllowed())
  onGivenBack(() => void takeGivenBack())
  browser.runtime.onInstalled.addListener(() => void checkScripts())
  browser.runtime.onStartup.addListener(() => void checkScripts())
  browser.runtime.onConnect.addListener(port => {
    const { name, sender } = port
    if (name !== 'story' && name !== 'story-again') return
    port.disconnect()
    if (sender?.tab && sender.frameId === 0 && sender.url) void onStory(sender.tab, sender.url, name)
  })
}

async function onStory(tab: Tab, url: string, name: string): Promise<void> {
  // A page may have been loaded before its site was let go.
  if (tab.id === undefined || !openSiteOf(url, await openSitesItem.getValue())) return
  await showReadable(tab.id)
  // Extension pages cannot stand in a private window of Chromium's: there the icon's word is enough.
  if (name === 'story' && !tab.incognito) await open(tab)
}

/**
 * Opens the story as a click on the icon would, as far as browsers let it happen without one: the side panel must be
 * open already. A page that turns out to be no story is left alone.
 */
async function open(tab: Tab): Promise<void> {
  const surface = await surfaceItem.getValue()
  if (surface === 'panel' && !(await isPanelOpen(tab.windowId))) return
  const reading = await capture(tab)
  if (!('story' in reading)) return
  if (surface === 'panel') await setPanelReading(tab.windowId, reading)
  else if (surface === 'reader') await openReader({ ...reading, original: tab.url ?? null }, tab)
  // The popup reads the tab by itself. A browser that opens none without a click leaves it at the icon.
  else await browser.action.openPopup({ windowId: tab.windowId }).catch(() => {})
}

const SIZES = [16, 32, 48] as const

/** Says by the icon, until the tab goes to another page, that this one can be read; its badge counts on. */
async function showReadable(tabId: number): Promise<void> {
  const path = Object.fromEntries(SIZES.map(size => [size, `/icon/readable-${size}.png`]))
  try {
    await browser.action.setIcon({ tabId, path })
    await browser.action.setTitle({ tabId, title: i18n.t('openSites.readable') })
  } catch {
    // The tab has been closed.
  }
}
