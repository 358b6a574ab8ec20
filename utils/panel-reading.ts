import { browser } from './browser'
import { type Reading, watchSession } from './stories'

const panelKey = (window: number) => `panel:${window}`

/** What the side panel of a window shows; null: nothing was read for it yet. */
export async function getPanelReading(window: number): Promise<Reading | null> {
  const key = panelKey(window)
  return ((await browser.storage.session.get(key))[key] as Reading | undefined) ?? null
}

export async function setPanelReading(window: number, reading: Reading): Promise<void> {
  await browser.storage.session.set({ [panelKey(window)]: reading })
}

/** Forgets what a side panel showed: its window has been closed. */
export async function forgetPanel(window: number): Promise<void> {
  await browser.storage.session.remove(panelKey(window))
}

export function watchPanelReading(window: number, onChange: (reading: Reading | null) => void): () => void {
  return watchSession(panelKey(window), value => onChange((value as Reading | undefined) ?? null))
}
