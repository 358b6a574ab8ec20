import { type Article, articleText } from '../article'
import { browser } from '../browser'
import { carryRestored } from '../carry-restored'
import { createQueue } from '../queue'
import { getStory, type Story } from '../stories'
import { entryFor } from './entry'
import { articleKey, stateKey } from './keys'
import { readPages } from './pages'
import { freshState, getSaved, readRecords, type SavedRecord } from './records'
import { changedPages, changeRows, keepRows, type Pages, putRow } from './rows'
import { LIBRARY_VERSION, type SavedEntry, type SaveOutcome, type StatePatch } from './saved'
import { storyKey } from './story-key'

// The writer of the reading list. Only the background may import it: two writers would undo each other's work.

/** Milliseconds after which a deletion is final. */
const UNDO_TIME = 24 * 60 * 60 * 1000

/** All that reads records in order to write them goes through this one queue. */
export const inTurn = createQueue()

/**
 * Saves a story of this session. The same story saved before keeps its id and state, and the longer of the two
 * texts. Where storage refuses, nothing was changed.
 */
export function save(request: { story: string; isPrivateAgreed: boolean }): Promise<SaveOutcome> {
  return inTurn(async () => {
    const story = await getStory(request.story)
    if (!story) return { kind: 'gone' }
    if (story.isPrivate && !request.isPrivateAgreed) return { kind: 'ask-private' }
    const pages = await readPages()
    const key = storyKey(story.article)
    const row = pages.flat().find(entry => entry.key === key)
    return row ? saveAgain(story, row, pages) : write('saved', freshRecord(story), pages)
  })
}

/** Deletes saved articles; they can be had back until they are purged. */
export function remove(ids: string[]): Promise<void> {
  return markDeleted(ids, Date.now())
}

/** Takes deletions back. */
export function restore(ids: string[]): Promise<void> {
  return markDeleted(ids, null)
}

/** Changes the state of a saved article; does nothing where it is not there. */
export function patchState({ id, patch }: { id: string; patch: StatePatch }): Promise<void> {
  return inTurn(async () => {
    const record = await getSaved(id)
    if (!record) return
    const state = { ...record.state, ...patch }
    const isRowOld = state.isRead !== record.state.isRead
    const pages = isRowOld ? await readPages() : []
    const index = changedPages(pages, changeRows(pages, [id], { isRead: state.isRead }))
    await browser.storage.local.set({ [stateKey(id)]: state, ...index })
  })
}

/** Takes away for good what was deleted more than a day before `now` (epoch milliseconds). */
export function purge(now = Date.now()): Promise<void> {
  return inTurn(async () => {
    const pages = await readPages()
    const isOver = (row: SavedEntry) => row.deletedAt !== null && row.deletedAt < now - UNDO_TIME
    const ids = [...(await writable(pages.flat().filter(isOver))).keys()]
    if (ids.length === 0) return
    const left = keepRows(pages, row => !ids.includes(row.id))
    await browser.storage.local.set(changedPages(pages, left))
    // A crash between the two leaves records without rows, which the check at the next start takes up again.
    await browser.storage.local.remove(ids.flatMap(id => [articleKey(id), stateKey(id)]))
  })
}

/** One atomic write of the content, the state and the page of the index. */
async function write(
  kind: 'saved' | 'updated',
  { saved, state }: SavedRecord,
  pages: Pages
): Promise<SaveOutcome> {
  const { id } = saved
  const index = changedPages(pages, putRow(pages, entryFor(saved, state)))
  try {
    await browser.storage.local.set({ [articleKey(id)]: saved, [stateKey(id)]: state, ...index })
  } catch (error) {
    return { kind: 'full', message: error instanceof Error ? error.message : String(error) }
  }
  return { kind, id }
}

async function saveAgain(story: Story, row: SavedEntry, pages: Pages): Promise<SaveOutcome> {
  const before = (await readRecords([row.id])).get(row.id)
  if (before === 'newer') return { kind: 'kept', id: row.id }
  const fresh = freshRecord(story, row.id)
  if (!before) return write('saved', fresh, pages)
  const isBetter = isLonger(story.article, before.saved.article)
  // What was deleted and is saved again begins anew, but for the better of its two texts.
  if (row.deletedAt !== null) return write('saved', isBetter ? fresh : revived(before), pages)
  if (!isBetter) return { kind: 'kept', id: row.id }
  return write('updated', replaced(before, story), pages)
}

function freshRecord(story: Story, id: string = crypto.randomUUID()): SavedRecord {
  return {
    saved: { version: LIBRARY_VERSION, id, savedAt: Date.now(), article: story.article },
    state: { ...freshState, restored: story.restored }
  }
}

function revived({ saved, state }: SavedRecord): SavedRecord {
  return { saved: { ...saved, savedAt: Date.now() }, state: { ...freshState, restored: state.restored } }
}

function replaced({ saved, state }: SavedRecord, { article, restored }: Story): SavedRecord {
  const carried = carryRestored(saved.article, state.restored, article)
  return {
    saved: { ...saved, article },
    state: { ...state, restored: [...new Set([...carried, ...restored])] }
  }
}

/** Whether a second reading is worth more: never the mere beginning of a story that is there whole. */
function isLonger(article: Article, than: Article): boolean {
  if (article.kind === 'partial' && than.kind === 'story') return false
  return articleText(article).length > articleText(than).length
}

function markDeleted(ids: readonly string[], deletedAt: number | null): Promise<void> {
  return inTurn(async () => {
    const pages = await readPages()
    const isOther = (row: SavedEntry) => (row.deletedAt === null) !== (deletedAt === null)
    const rows = pages.flat().filter(row => ids.includes(row.id) && isOther(row))
    const records = await writable(rows)
    const states = [...records].map(([id, record]) => [
      stateKey(id),
      { ...(record?.state ?? freshState), deletedAt }
    ])
    const index = changedPages(pages, changeRows(pages, [...records.keys()], { deletedAt }))
    await browser.storage.local.set({ ...Object.fromEntries(states), ...index })
  })
}

/** The records of the rows, those that a newer Bening wrote left out. */
async function writable(rows: readonly SavedEntry[]): Promise<Map<string, SavedRecord | null>> {
  const records = await readRecords(rows.map(row => row.id))
  const own = [...records].flatMap(([id, record]) => (record === 'newer' ? [] : [[id, record] as const]))
  return new Map(own)
}
