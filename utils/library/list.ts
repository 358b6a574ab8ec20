import type { Article } from '../article'
import { browser } from '../browser'
import { isIndexKey } from './keys'
import { readPages } from './pages'
import type { SavedEntry } from './saved'
import { storyKey } from './story-key'

/** All rows of the index, newest first, deleted ones among them (`deletedAt`). */
export async function listEntries(): Promise<SavedEntry[]> {
  return (await readPages()).flat().sort((a, b) => b.savedAt - a.savedAt)
}

/** Calls back with all rows at each change; returns the way to stop. Quick changes may be told of once. */
export function watchEntries(onChange: (entries: SavedEntry[]) => void): () => void {
  let latest = 0
  const listener = async (changes: Record<string, unknown>) => {
    if (!Object.keys(changes).some(isIndexKey)) return
    latest += 1
    const mine = latest
    const entries = await listEntries()
    // A later change is being read already: this list would only be shown to be replaced.
    if (mine === latest) onChange(entries)
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => {
    latest += 1
    browser.storage.local.onChanged.removeListener(listener)
  }
}

/** The row of the same story (canonical host and path), deleted ones left out; null where it is not saved. */
export function entryOf(
  entries: readonly SavedEntry[],
  article: Pick<Article, 'url' | 'canonical'>
): SavedEntry | null {
  const key = storyKey(article)
  return entries.find(entry => entry.key === key && entry.deletedAt === null) ?? null
}
