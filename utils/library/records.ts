import { ARTICLE_VERSION } from '../article'
import { browser } from '../browser'
import { isArticle } from '../is-article'
import { articleKey, stateKey } from './keys'
import { LIBRARY_VERSION, type SavedArticle, type SavedState } from './saved'

export interface SavedRecord {
  saved: SavedArticle
  state: SavedState
}

/** The state of an article that was just saved. */
export const freshState: SavedState = {
  version: LIBRARY_VERSION,
  isRead: false,
  progress: 0,
  restored: [],
  deletedAt: null
}

/**
 * A saved article with its state, or null where it is not there (any more), or was written by a newer Bening. A
 * deleted one is there until it is purged: its state tells.
 */
export async function getSaved(id: string): Promise<SavedRecord | null> {
  const record = (await readRecords([id])).get(id)
  return record && record !== 'newer' ? record : null
}

/** Calls back at each change of the state; returns the way to stop. */
export function watchState(id: string, onChange: (state: SavedState) => void): () => void {
  const key = stateKey(id)
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const state = changes[key]?.newValue
    if (isState(state)) onChange(state)
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/**
 * The records of these ids: null where there is none or it has no right shape, `newer` where a newer Bening wrote
 * it, which this one must leave as it is.
 */
export async function readRecords(
  ids: readonly string[]
): Promise<Map<string, SavedRecord | 'newer' | null>> {
  const found = await browser.storage.local.get(ids.flatMap(id => [articleKey(id), stateKey(id)]))
  return new Map(ids.map(id => [id, recordOf(found[articleKey(id)], found[stateKey(id)])]))
}

// Records of older versions would be led to the present shape here, by one file each in `migrations/`, before they
// are judged. Version 1 is the first, so there is none yet.
function recordOf(saved: unknown, state: unknown): SavedRecord | 'newer' | null {
  if (isNewer(saved) || isNewer(state)) return 'newer'
  return isSaved(saved) ? { saved, state: isState(state) ? state : freshState } : null
}

function isNewer(record: unknown): boolean {
  const { version, article } = (record ?? {}) as { version?: number; article?: { version?: number } }
  return (version ?? 0) > LIBRARY_VERSION || (article?.version ?? 0) > ARTICLE_VERSION
}

function isSaved(value: unknown): value is SavedArticle {
  const saved = value as Partial<SavedArticle> | null | undefined
  return typeof saved?.id === 'string' && typeof saved.savedAt === 'number' && isArticle(saved.article)
}

function isState(value: unknown): value is SavedState {
  const state = value as Partial<SavedState> | null | undefined
  return (
    typeof state?.isRead === 'boolean' &&
    typeof state.progress === 'number' &&
    Array.isArray(state.restored) &&
    state.restored.every(id => typeof id === 'string') &&
    (state.deletedAt === null || typeof state.deletedAt === 'number')
  )
}
