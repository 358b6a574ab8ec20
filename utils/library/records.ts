import { ARTICLE_VERSION } from '../article'
import { browser } from '../browser'
import { isArticle } from '../is-article'
import { articleKey } from './keys'
import { migrate } from './migrate'
import { LIBRARY_VERSION, type SavedArticle, type SavedState } from './saved'
import { mendedState } from './state'
import { changedStates, stateKeys, statesOf } from './stored-states'

export interface SavedRecord {
  saved: SavedArticle
  state: SavedState
}

/** Why a record cannot be had: a newer Bening wrote it, or it has no right shape. Either is left as it is. */
export type Unreadable = 'newer' | 'broken'

/**
 * A saved article with its state, or null where it is not there (any more), or cannot be read. A deleted one is there
 * until it is purged: its state tells.
 */
export async function getSaved(id: string): Promise<SavedRecord | null> {
  const record = (await readRecords([id])).get(id)
  return record && typeof record !== 'string' ? record : null
}

/** Calls back whenever the article was written again; returns the way to stop. */
export function watchText(id: string, onChange: () => void): () => void {
  const key = articleKey(id)
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]?.newValue !== undefined) onChange()
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/** Calls back at each change of the state; returns the way to stop. */
export function watchState(id: string, onChange: (state: SavedState) => void): () => void {
  const listener = (changes: Parameters<typeof changedStates>[0]) => {
    const value = changedStates(changes).get(id)?.after
    const state = value === undefined ? null : stateOf(value)
    if (state && typeof state !== 'string') onChange(state)
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/** The records of these ids, of older versions too; null where there is none. */
export async function readRecords(
  ids: readonly string[]
): Promise<Map<string, SavedRecord | Unreadable | null>> {
  if (ids.length === 0) return new Map()
  const found = await browser.storage.local.get([...ids.map(articleKey), ...stateKeys(ids)])
  const stateIn = statesOf(found)
  return new Map(ids.map(id => [id, recordOf(found[articleKey(id)], stateIn(id))]))
}

/** The states of these articles, a fresh one where it is lost; those that must be left as they are are left out. */
export async function readStates(ids: readonly string[]): Promise<Map<string, SavedState>> {
  const stateIn = statesOf(await browser.storage.local.get(stateKeys(ids)))
  const states = ids.map(id => [id, stateOf(stateIn(id))] as const)
  return new Map(states.flatMap(([id, state]) => (typeof state === 'string' ? [] : [[id, state]])))
}

/** A record out of untrusted JSON of any version: what storage holds, or a backup. A state may be missing. */
export function recordOf(article: unknown, state: unknown): SavedRecord | Unreadable | null {
  if (article === undefined) return null
  if (isNewer(article) || isNewer(state)) return 'newer'
  const saved = migrated('article', article)
  const states = stateOf(state)
  return isSaved(saved) && typeof states !== 'string' ? { saved, state: states } : 'broken'
}

/** A state out of untrusted JSON of any version; a fresh one where there is none. */
export function stateOf(value: unknown): SavedState | Unreadable {
  if (isNewer(value)) return 'newer'
  const state = migrated('state', value)
  return state === FAILED ? 'broken' : mendedState(state)
}

const FAILED = Symbol('a migration failed')

function migrated(kind: 'article' | 'state', record: unknown): unknown {
  try {
    return migrate(kind, record)
  } catch {
    return FAILED
  }
}

function isNewer(record: unknown): boolean {
  const { version, article } = (record ?? {}) as { version?: number; article?: { version?: number } }
  return (version ?? 0) > LIBRARY_VERSION || (article?.version ?? 0) > ARTICLE_VERSION
}

function isSaved(value: unknown): value is SavedArticle {
  const saved = value as Partial<SavedArticle> | null | undefined
  return typeof saved?.id === 'string' && typeof saved.savedAt === 'number' && isArticle(saved.article)
}
