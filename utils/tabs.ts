import { browser } from './browser'

/** A tab, as far as Bening may know it: its address is there only while Bening has access to it. */
export interface Tab {
  id: number
  url: string | undefined
  incognito: boolean
}

/** Id of the window that the view is in; null where it has none. */
export async function currentWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null
}

/** The active tab of a window, or of the view's own; null where there is none. */
export async function activeTab(window?: number): Promise<Tab | null> {
  const own = window === undefined ? { currentWindow: true } : { windowId: window }
  const [tab] = await browser.tabs.query({ active: true, ...own })
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url, incognito: tab.incognito }
}

/** Calls back when another tab of the window may be the active one, or another page in it; returns the way to stop. */
export function watchTabs(window: number, onChange: () => void): () => void {
  const { onActivated, onUpdated, onRemoved } = browser.tabs
  const onOther = (info: { windowId: number }) => {
    if (info.windowId === window) onChange()
  }
  const onUpdate = (_id: number, change: { url?: string; status?: string }, tab: { windowId?: number }) => {
    // Without access to the page there is no address among the changes, but the loading of another page is.
    if (tab.windowId === window && (change.url || change.status)) onChange()
  }
  const onRemove = (_id: number, info: { windowId: number }) => onOther(info)
  onActivated.addListener(onOther)
  onUpdated.addListener(onUpdate)
  onRemoved.addListener(onRemove)
  return () => {
    onActivated.removeListener(onOther)
    onUpdated.removeListener(onUpdate)
    onRemoved.removeListener(onRemove)
  }
}
