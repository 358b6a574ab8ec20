import { entryFor } from '../entry'
import { statesKey } from '../keys'
import { listEntries } from '../list'
import { readRecords, readStates } from '../records'
import type { SavedEntry } from '../saved'
import { searchDatabase } from './database'
import { flush, type IndexRequest, PENDING, writeStories } from './index-writer'
import { CHUNK } from './postings'
import { textMark } from './text-mark'

// Keeps the search index in step with the reading list. Only the background may import it.

/** Stories that are read and written at a time. */
const STEP = 32

/** Stories that may be left pending once all is done: each search reads them. */
const LEFT = 16

/** States that are read in one go when the index is held against the list. */
const STATES = 200

let working: Promise<void> | null = null
let isAskedAgain = false
let requests = Date.now()

/** Has these stories indexed as they are now, or taken out where they are gone; a worker stopped goes on later. */
export async function keepIndexed(ids: readonly string[]): Promise<void> {
  await want(ids)
  await work()
}

/**
 * Goes on where a worker was stopped; holds the index against the reading list first where it is new, lost or of
 * another version. To be called each time that the worker wakes.
 */
export async function resumeIndexing(): Promise<void> {
  const database = await searchDatabase()
  if ((await database.get('facts', 'checked')) === undefined) await checkIndex()
  else await work()
}

/** Finds stories that are not indexed, or with another text, and indexed ones that are gone, and puts that right. */
export async function checkIndex(): Promise<void> {
  const database = await searchDatabase()
  const marks = new Map((await database.getAll('stories')).map(({ id, mark }) => [id, mark]))
  // Stories whose states share a bucket come together, so that each is read about once.
  const rows = (await listEntries()).sort((a, b) => (statesKey(a.id) < statesKey(b.id) ? -1 : 1))
  for (let at = 0; at < rows.length; at += STATES) {
    await want(await astray(rows.slice(at, at + STATES), marks))
  }
  const ids = new Set(rows.map(({ id }) => id))
  const gone = [...marks.keys()].filter(id => !ids.has(id))
  await want([...gone, ...(await storiesAmongHoles())])
  await database.put('facts', 1, 'checked')
  await work()
}

async function astray(rows: readonly SavedEntry[], marks: ReadonlyMap<string, number>): Promise<string[]> {
  const states = await readStates(rows.map(({ id }) => id))
  const others = rows.filter(row => {
    const state = states.get(row.id)
    return !state || marks.get(row.id) !== textMark(row, state)
  })
  return others.map(({ id }) => id)
}

/** Chunks that are mostly holes cost each search as much as full ones: what is left in them is indexed anew. */
async function storiesAmongHoles(): Promise<string[]> {
  const chunks = await (await searchDatabase()).getAll('chunks')
  const left = chunks.slice(0, -1).map(({ ids }) => ids.filter(id => id !== null))
  return left.filter(ids => ids.length < CHUNK / 2).flat()
}

async function want(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const writing = (await searchDatabase()).transaction('wanted', 'readwrite')
  for (const id of ids) void writing.store.put(++requests, id)
  await writing.done
}

/** Works off what is wanted, in small steps; what is asked for while another is at work is done by that one. */
function work(): Promise<void> {
  isAskedAgain = true
  working ??= workOff()
  return working
}

async function workOff(): Promise<void> {
  try {
    while (isAskedAgain) {
      isAskedAgain = false
      while (await step()) await flush(PENDING)
      await flush(LEFT)
    }
  } finally {
    working = null
  }
}

async function step(): Promise<boolean> {
  const { store } = (await searchDatabase()).transaction('wanted')
  const [ids, numbers] = await Promise.all([store.getAllKeys(null, STEP), store.getAll(null, STEP)])
  if (ids.length === 0) return false
  const records = await readRecords(ids)
  await writeStories(
    ids.map((id, at): IndexRequest => {
      const found = records.get(id)
      const record = found && typeof found !== 'string' ? found : null
      const mark = record ? textMark(entryFor(record.saved, record.state), record.state) : 0
      return { id, record, mark, request: numbers[at] ?? 0 }
    })
  )
  return true
}
