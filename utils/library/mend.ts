import { browser } from '../browser'
import { entryFor, salvagedEntry } from './entry'
import { factsOf, type Head, headValue } from './head'
import { addressesKey, articleKey, HEAD, indexKey, type KeysThere, placesKey, sortKeys } from './keys'
import { layRows } from './lay-rows'
import { mendedStates } from './mend-states'
import { readHead } from './read-head'
import { readStates, recordOf, stateOf } from './records'
import { rowsOf } from './rows'
import type { SavedEntry } from './saved'
import { freshState, stateOfRow } from './state'
import { removeKeys, store } from './store'
import { bucketed, mendedBuckets } from './stored-bucket'
import { stateKeys, statesOf } from './stored-states'

/** So many records are opened at a time. */
const BATCH = 50

/**
 * Brings the index in line with the records: rows without records are dropped, records without rows get one, what is
 * left of others goes. Where all is well nothing is written. To be called in turn.
 */
export async function mend(): Promise<void> {
  const { values, orphans } = await findings()
  await store(values)
  await removeKeys(orphans)
}

/** Whether there is something to mend. Need not be called in turn: a write that comes between can only make it true. */
export async function isAstray(): Promise<boolean> {
  const { values, orphans } = await findings()
  return Object.keys(values).length + orphans.length > 0
}

/** What has to be written and removed. Lists keys and reads the index; opens only the records without rows. */
async function findings(): Promise<{ values: Record<string, unknown>; orphans: string[] }> {
  const keys = sortKeys(await allKeys())
  const head = await readHead()
  const before = await readPages(keys.pages)
  const kept = keptRows(before, keys.articles)
  const has = new Set(kept.flat().map(row => row.id))
  const missing = [...keys.articles].filter(id => !has.has(id))
  const known = head ? kept : await Promise.all(kept.map(refreshed))
  const pages = layRows(known, await rowsFor(missing))
  // Those of an index as old as that stand where it had them.
  const states = await mendedStates(keys, !head)
  return {
    values: {
      ...pageValues({ before, pages, head }),
      ...(await bucketValues(pages, keys.buckets)),
      ...states.values
    },
    orphans: [...states.orphans, ...orphanKeys(keys, pages)]
  }
}

/** Every key in storage. Without `getKeys` (Chromium before 130, Firefox before 143) the values come along. */
export async function allKeys(): Promise<string[]> {
  const local: { getKeys?(): Promise<string[]>; get(keys: null): Promise<object> } = browser.storage.local
  return local.getKeys ? local.getKeys() : Object.keys(await local.get(null))
}

/** The rows of each page; `isSound` tells whether they are just what is stored. */
interface StoredPage {
  rows: SavedEntry[]
  isSound: boolean
}

async function readPages(count: number): Promise<StoredPage[]> {
  const keys = Array.from({ length: count }, (_, page) => indexKey(page))
  const found = await browser.storage.local.get(keys)
  return keys.map(key => {
    const rows = rowsOf(found[key]) ?? []
    return { rows, isSound: Array.isArray(found[key]) && found[key].length === rows.length }
  })
}

/** The rows with records, each record's first; a page of which nothing is dropped is the very same array. */
function keptRows(pages: readonly StoredPage[], articles: ReadonlySet<string>): SavedEntry[][] {
  const wanted = new Set(articles)
  return pages.map(({ rows }) => {
    // `delete` tells whether it was still there.
    const kept = rows.filter(row => wanted.delete(row.id))
    return kept.length < rows.length ? kept : rows
  })
}

/** Rows of an older index do not tell all that they should. */
async function refreshed(rows: SavedEntry[]): Promise<SavedEntry[]> {
  const states = await readStates(rows.map(({ id }) => id))
  return rows.map(row => {
    const state = states.get(row.id)
    return state ? { ...row, ...stateOfRow(state) } : row
  })
}

async function rowsFor(ids: readonly string[]): Promise<SavedEntry[]> {
  const rows: SavedEntry[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    const found = await browser.storage.local.get([...batch.map(articleKey), ...stateKeys(batch)])
    const stateIn = statesOf(found)
    rows.push(...batch.map(id => rowFor(id, found[articleKey(id)], stateIn(id))))
  }
  return rows
}

function rowFor(id: string, article: unknown, state: unknown): SavedEntry {
  const record = recordOf(article, state)
  const isWhole = record !== null && typeof record !== 'string' && record.saved.id === id
  if (isWhole) return entryFor(record.saved, record.state)
  const known = stateOf(state)
  return salvagedEntry(id, article, typeof known === 'string' ? freshState : known)
}

interface Mended {
  before: readonly StoredPage[]
  pages: Pages
  head: Head | null
}

type Pages = readonly (readonly SavedEntry[])[]

/** The pages that have to be written, and the head. */
function pageValues({ before, pages, head }: Mended): Record<string, unknown> {
  const changed = pages.flatMap((rows, page) =>
    rows === before[page]?.rows && before[page]?.isSound ? [] : [[indexKey(page), rows] as const]
  )
  const facts = pages.map(factsOf)
  const isHeadWrong = JSON.stringify(facts) !== JSON.stringify(head)
  return Object.fromEntries([...changed, ...(isHeadWrong ? [[HEAD, headValue(facts)] as const] : [])])
}

/** The buckets that have to be written, out of those that should be there and those that are. */
async function bucketValues(pages: Pages, there: readonly string[]): Promise<Record<string, unknown>> {
  const places = pages.flatMap((rows, page) => rows.map(row => [row.id, page] as const))
  const wanted = new Map<string, readonly (readonly [string, unknown])[]>([
    ...bucketed(places, placesKey),
    ...bucketed(idsByStory(pages), addressesKey)
  ])
  return mendedBuckets(await browser.storage.local.get([...there]), wanted)
}

function idsByStory(pages: Pages): Map<string, string[]> {
  const stories = new Map<string, string[]>()
  for (const { key, id } of pages.flat()) stories.set(key, [...(stories.get(key) ?? []), id])
  return stories
}

/** Keys of what belongs to an older index, and of pages behind the last. */
function orphanKeys(keys: KeysThere, pages: Pages): string[] {
  return [
    ...keys.outdated,
    ...Array.from({ length: Math.max(0, keys.pages - pages.length) }, (_, at) => indexKey(pages.length + at))
  ]
}
