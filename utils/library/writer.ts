import { browser } from '../browser'
import { createQueue } from '../queue'
import { getStory, type Story } from '../stories'
import { changeState } from './change-state'
import { tellChange } from './changes'
import { entryFor } from './entry'
import { articleKey, stateKey } from './keys'
import { isLonger, revived, withText } from './merge'
import { readPages } from './pages'
import { readRecords, type SavedRecord } from './records'
import { changedPages, changeRows, keepRows, type Pages, putRow } from './rows'
import {
  LIBRARY_VERSION,
  type SavedEntry,
  type SavedState,
  type SaveOutcome,
  type StateChange
} from './saved'
import { freshState, stateOfRow } from './state'
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
export function patchState({ id, patch }: { id: string; patch: StateChange }): Promise<void> {
  return patchStates({ ids: [id], patch })
}

/** Changes the state of many saved articles in one write; those that are not there are left out. */
export function patchStates({ ids, patch }: { ids: string[]; patch: StateChange }): Promise<void> {
  return inTurn(() => changeStates(ids, state => changeState(state, patch)))
}

/** Takes away for good what was deleted more than a day before `now` (epoch milliseconds). */
export function purge(now = Date.now()): Promise<void> {
  return inTurn(async () => {
    const pages = await readPages()
    const isOver = (row: SavedEntry) => row.deletedAt !== null && row.deletedAt < now - UNDO_TIME
    const records = await readRecords(
      pages
        .flat()
        .filter(isOver)
        .map(row => row.id)
    )
    const ids = [...records].flatMap(([id, record]) => (record === 'newer' ? [] : [id]))
    if (ids.length === 0) return
    const left = keepRows(pages, row => !ids.includes(row.id))
    await browser.storage.local.set(changedPages(pages, left))
    // A crash between the two leaves records without rows, which the check at the next start takes up again.
    await browser.storage.local.remove(ids.flatMap(id => [articleKey(id), stateKey(id)]))
    tellChange({ removed: ids })
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
  tellChange({ saved: [id] })
  return { kind, id }
}

async function saveAgain(story: Story, row: SavedEntry, pages: Pages): Promise<SaveOutcome> {
  const before = (await readRecords([row.id])).get(row.id)
  if (before === 'newer') return { kind: 'kept', id: row.id }
  const fresh = freshRecord(story, row.id)
  if (!before || before === 'broken') return write('saved', fresh, pages)
  const isBetter = isLonger(story.article, before.saved.article)
  // What was deleted and is saved again begins anew, but for the better of its two texts.
  if (row.deletedAt !== null) return write('saved', isBetter ? fresh : revived(before, Date.now()), pages)
  if (!isBetter) return { kind: 'kept', id: row.id }
  return write('updated', withText(before, story.article, story.restored), pages)
}

function freshRecord(story: Story, id: string = crypto.randomUUID()): SavedRecord {
  return {
    saved: { version: LIBRARY_VERSION, id, savedAt: Date.now(), article: story.article },
    state: { ...freshState, restored: story.restored }
  }
}

function markDeleted(ids: readonly string[], deletedAt: number | null): Promise<void> {
  const isOther = (state: SavedState) => (state.deletedAt === null) !== (deletedAt === null)
  return inTurn(() => changeStates(ids, state => (isOther(state) ? { ...state, deletedAt } : state)))
}

/** Writes the states that `change` gives another object for, and the rows that tell of them, at once. */
async function changeStates(
  ids: readonly string[],
  change: (state: SavedState) => SavedState
): Promise<void> {
  const records = await readRecords(ids)
  const changed = [...records].flatMap(([id, record]) => {
    if (record === null || typeof record === 'string') return []
    const state = change(record.state)
    return state === record.state ? [] : [{ id, before: record.state, state }]
  })
  if (changed.length === 0) return
  const states = changed.map(({ id, state }) => [stateKey(id), state] as const)
  const isRowOld = changed.some(({ before, state }) => !isSameRow(before, state))
  const pages = isRowOld ? await readPages() : []
  const rows = new Map(changed.map(({ id, state }) => [id, stateOfRow(state)]))
  const index = changedPages(pages, changeRows(pages, rows))
  await browser.storage.local.set({ ...Object.fromEntries(states), ...index })
}

function isSameRow(one: SavedState, other: SavedState): boolean {
  return JSON.stringify(stateOfRow(one)) === JSON.stringify(stateOfRow(other))
}
