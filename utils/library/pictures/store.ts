import type { IDBPObjectStore, StoreNames } from 'idb'
import { type PictureRow, type PictureSchema, pictureDatabase } from './database'
import type { FittedPicture } from './fit-picture'
import { oldest } from './oldest'

// Kept pictures, in the extension's IndexedDB. Each is there once, with the ids of the stories that show it, and goes
// with the last of them, in one transaction: none is ever without a story.

export interface KeptPicture {
  /** Its address on the web, as it stands in the article. */
  src: string
  blob: Blob
  type: string
}

/** The kept pictures of a saved article, in no order. */
export async function storyPictures(story: string): Promise<KeptPicture[]> {
  const transaction = (await pictureDatabase()).transaction(['rows', 'blobs'])
  const sources = await transaction.objectStore('rows').index('story').getAllKeys(story)
  const blobs = await Promise.all(sources.map(src => transaction.objectStore('blobs').get(src)))
  return sources.flatMap((src, at) => {
    const blob = blobs[at]
    return blob ? [{ src, blob, type: blob.type }] : []
  })
}

/** One kept picture, whichever story it is of; null where it is not kept. */
export async function keptPicture(src: string): Promise<Blob | null> {
  return (await (await pictureDatabase()).get('blobs', src)) ?? null
}

/** Bytes of all kept pictures, each counted once. */
export async function keptBytes(): Promise<number> {
  return (await (await pictureDatabase()).get('totals', 'bytes')) ?? 0
}

/** What is kept of one story: its pictures' addresses, and their bytes. */
export async function keptOf(story: string): Promise<{ sources: string[]; bytes: number }> {
  const rows = await (await pictureDatabase()).getAllFromIndex('rows', 'story', story)
  return { sources: rows.map(({ src }) => src), bytes: sum(rows) }
}

/**
 * Keeps a picture for a story; false, and nothing is changed, where all together would weigh more than `limit` bytes.
 * Rejects where the browser has no room.
 */
export function addPicture(
  story: string,
  { src, picture, limit }: { src: string; picture: FittedPicture; limit: number }
): Promise<boolean> {
  return change(async stores => {
    const { blob, width, height } = picture
    const before = await stores.rows.get(src)
    const total = (await stores.totals.get('bytes')) ?? 0
    const after = total + blob.size - (before?.bytes ?? 0)
    if (after > limit) return false
    const kept = { src, bytes: blob.size, width, height }
    await stores.rows.put({ ...kept, ...taken(before?.stories ?? [], story) })
    await stores.blobs.put(blob, src)
    await stores.totals.put(after, 'bytes')
    return true
  })
}

/**
 * Lets a story have exactly those of the pictures that are kept, whoever they were kept for: takes a part in what
 * others have already, and gives up the rest.
 */
export function assignPictures(story: string, sources: readonly string[]): Promise<void> {
  return change(async stores => {
    for (const row of await stores.rows.index('story').getAll(story))
      if (!sources.includes(row.src)) await leave(stores, row, id => id === story)
    for (const src of sources) {
      const row = await stores.rows.get(src)
      if (row && !row.stories.includes(story)) await stores.rows.put({ ...row, ...taken(row.stories, story) })
    }
  })
}

/** Gives up the pictures of stories that are gone for good. */
export function forgetStories(stories: readonly string[]): Promise<void> {
  return change(async stores => {
    for (const story of stories)
      for (const row of await stores.rows.index('story').getAll(story))
        await leave(stores, row, id => id === story)
  })
}

/** Gives up what belongs to none of these stories, and counts the rest anew: for the check at a start. */
export function forgetAllBut(stories: ReadonlySet<string>): Promise<void> {
  return change(async stores => {
    for (const row of await stores.rows.getAll()) await leave(stores, row, id => !stories.has(id))
    await stores.totals.put(sum(await stores.rows.getAll()), 'bytes')
  })
}

/** Drops the oldest pictures, at least so many bytes of them but none of the story `except`; gives the stories that lost some. */
export function dropOldest(bytes: number, except?: string): Promise<string[]> {
  return change(async stores => {
    const rows = await stores.rows.getAll()
    const sources = new Set(oldest(rows, bytes, except))
    const dropped = rows.filter(({ src }) => sources.has(src))
    for (const row of dropped) await leave(stores, row, () => true)
    return [...new Set(dropped.flatMap(row => row.stories))]
  })
}

type Store<Name extends StoreNames<PictureSchema>> = IDBPObjectStore<
  PictureSchema,
  StoreNames<PictureSchema>[],
  Name,
  'readwrite'
>

interface Stores {
  rows: Store<'rows'>
  blobs: Store<'blobs'>
  totals: Store<'totals'>
}

/** All of it is done, or nothing. Nothing but the stores may be awaited in it. */
async function change<T>(work: (stores: Stores) => Promise<T>): Promise<T> {
  const names: StoreNames<PictureSchema>[] = ['rows', 'blobs', 'totals']
  const transaction = (await pictureDatabase()).transaction(names, 'readwrite')
  const [rows, blobs, totals] = [
    transaction.objectStore('rows'),
    transaction.objectStore('blobs'),
    transaction.objectStore('totals')
  ]
  const [result] = await Promise.all([work({ rows, blobs, totals }), transaction.done])
  return result
}

/** A picture that some of its stories give up goes with the last of them. */
async function leave(stores: Stores, row: PictureRow, isLeaving: (story: string) => boolean): Promise<void> {
  const stories = row.stories.filter(story => !isLeaving(story))
  if (stories.length === row.stories.length && stories.length > 0) return
  if (stories.length > 0) await stores.rows.put({ ...row, stories })
  else {
    await stores.rows.delete(row.src)
    await stores.blobs.delete(row.src)
    await stores.totals.put(((await stores.totals.get('bytes')) ?? 0) - row.bytes, 'bytes')
  }
}

function taken(stories: readonly string[], story: string): Pick<PictureRow, 'keptAt' | 'stories'> {
  return { keptAt: Date.now(), stories: [...new Set([...stories, story])] }
}

function sum(rows: readonly PictureRow[]): number {
  return rows.reduce((total, { bytes }) => total + bytes, 0)
}
