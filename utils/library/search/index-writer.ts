import type { IDBPTransaction } from 'idb'
import type { SavedRecord } from '../records'
import { BUCKETS } from './buckets'
import { type ChunkRow, type IndexedStory, type SearchSchema, searchDatabase } from './database'
import { CHUNK, mergedTerms, sortedIntoBuckets, type Terms } from './postings'
import { searchedText } from './searched-text'
import { storyTerms } from './story-terms'

// Writes the search index. Only the background may import it.
//
// A story's terms are first written as they are, in one row, which costs the same however many stories there are.
// When some are pending they are sorted into the last chunk, which is rewritten, and never the others. A story
// that changes or goes leaves a hole in its chunk; a chunk of holes is taken away.

const all = ['facts', 'wanted', 'stories', 'pending', 'chunks', 'postings', 'positions'] as const
type Writing = IDBPTransaction<SearchSchema, typeof all, 'readwrite'>

/** Stories that are sorted in at a time, at most. */
export const PENDING = 64

/** A story as it is now, or that it is gone. */
export interface IndexRequest {
  id: string
  record: SavedRecord | null
  /** Names what is indexed. */
  mark: number
  /** Number of the request; a later one for the same story stays wanted. */
  request: number
}

/** Stories whose terms are found in one go: whatever else the background has to do waits no longer. */
const AT_ONCE = 4

/** Brings these stories in, or takes out those that are gone; all or none of them. */
export async function writeStories(requests: readonly IndexRequest[]): Promise<void> {
  const rows: { id: string; mark: number; request: number; terms: Terms | null }[] = []
  for (const [at, { record, ...request }] of requests.entries()) {
    if (at % AT_ONCE === 0) await new Promise(resolve => setTimeout(resolve))
    const terms = record && storyTerms(searchedText(record), record.saved.article.lang)
    rows.push({ ...request, terms })
  }
  const writing = (await searchDatabase()).transaction(all, 'readwrite', { durability: 'relaxed' })
  const known = await Promise.all(rows.map(({ id }) => writing.objectStore('stories').get(id)))
  // One after the other: several may be in one chunk.
  for (const story of known) if (story) await takeOut(writing, story)
  await Promise.all(
    rows.map(async ({ id, mark, request, terms }) => {
      if (terms)
        await Promise.all([
          writing.objectStore('pending').put({ id, ...terms }),
          writing.objectStore('stories').put({ id, mark, chunk: null, place: 0 })
        ])
      if ((await writing.objectStore('wanted').get(id)) === request)
        await writing.objectStore('wanted').delete(id)
    })
  )
  await countUp(writing)
  await writing.done
}

/** Sorts the pending stories into the last chunk, or a new one, if there are at least so many of them. */
export async function flush(least: number): Promise<void> {
  const database = await searchDatabase()
  if ((await database.count('pending')) < least) return
  const writing = database.transaction(all, 'readwrite', { durability: 'relaxed' })
  const last = (await writing.objectStore('chunks').openCursor(null, 'prev'))?.value
  const pending = await writing.objectStore('pending').getAll(null, PENDING)
  const isRoom = last && last.ids.length + pending.length <= CHUNK
  const target = isRoom ? last : { chunk: (last?.chunk ?? -1) + 1, ids: [] }
  const start = target.ids.length
  const { chunk } = target
  const buckets = [...sortedIntoBuckets(pending, start)]
  await Promise.all(buckets.map(([bucket, terms]) => mergeInto(writing, { bucket, chunk, terms })))
  await Promise.all(pending.map(({ id }, at) => settle(writing, { id, chunk, place: start + at })))
  await writing.objectStore('chunks').put({ chunk, ids: [...target.ids, ...pending.map(({ id }) => id)] })
  await countUp(writing)
  await writing.done
}

interface Merge {
  bucket: number
  chunk: number
  terms: Terms
}

async function mergeInto(writing: Writing, { bucket, chunk, terms: added }: Merge): Promise<void> {
  const key: [number, number] = [bucket, chunk]
  const [postings, positions] = await Promise.all([
    writing.objectStore('postings').get(key),
    writing.objectStore('positions').get(key)
  ])
  const merged = postings && positions ? mergedTerms({ postings, positions }, added) : added
  await Promise.all([
    writing.objectStore('postings').put({ ...merged.postings, chunk }, key),
    writing.objectStore('positions').put({ ...merged.positions, chunk }, key)
  ])
}

async function settle(writing: Writing, { id, chunk, place }: Omit<IndexedStory, 'mark'>): Promise<void> {
  const story = await writing.objectStore('stories').get(id)
  if (story) await writing.objectStore('stories').put({ ...story, chunk, place })
  await writing.objectStore('pending').delete(id)
}

async function takeOut(writing: Writing, story: IndexedStory): Promise<void> {
  const { id } = story
  await writing.objectStore('stories').delete(id)
  if (story.chunk === null) return writing.objectStore('pending').delete(id)
  const chunk = await writing.objectStore('chunks').get(story.chunk)
  if (!chunk) return
  chunk.ids[story.place] = null
  if (chunk.ids.some(left => left !== null)) await writing.objectStore('chunks').put(chunk)
  else await dropChunk(writing, chunk)
}

async function dropChunk(writing: Writing, { chunk }: ChunkRow): Promise<void> {
  const keys = Array.from({ length: BUCKETS }, (_, bucket): [number, number] => [bucket, chunk])
  await Promise.all(
    keys.flatMap(key => [
      writing.objectStore('postings').delete(key),
      writing.objectStore('positions').delete(key)
    ])
  )
  await writing.objectStore('chunks').delete(chunk)
}

/** Views see by it that what they have read is old. */
async function countUp(writing: Writing): Promise<void> {
  const facts = writing.objectStore('facts')
  await facts.put(((await facts.get('generation')) ?? 0) + 1, 'generation')
}
