import { articleText } from '../article'
import { getStory, type Story } from '../stories'
import { changeState } from './change-state'
import { tellChange } from './changes'
import { entryFor } from './entry'
import { findSame } from './find-same'
import type { IndexDraft } from './index-draft'
import { articleKey, stateKey } from './keys'
import { isLonger, revived, withText } from './merge'
import { readRecords, type SavedRecord, stateOf } from './records'
import {
  LIBRARY_VERSION,
  type SavedEntry,
  type SavedState,
  type SaveOutcome,
  type SaveRequest,
  type StateChange
} from './saved'
import { freshState, stateOfRow } from './state'
import { StateDraft } from './state-draft'
import { orFull, removeKeys } from './store'
import { storyKey } from './story-key'
import { commit, inIndex } from './turn'

// The writer of the reading list. Only the background may import it: two writers would undo each other's work.

/** Milliseconds after which a deletion is final. */
const UNDO_TIME = 24 * 60 * 60 * 1000

/**
 * Saves a story of this session. The same story saved before keeps its id and state, and the longer of the two texts
 * unless the reader wants the other. Where storage refuses, nothing was changed.
 */
export function save({ story: id, isPrivateAgreed, isForced = false }: SaveRequest): Promise<SaveOutcome> {
  // Fetched at once: the session keeps few stories, and the queue may be long.
  const fetching = getStory(id)
  fetching.catch(() => {})
  const saving = inIndex<SaveOutcome>(async draft => {
    const story = await fetching
    if (!story) return { kind: 'gone' }
    if (story.isPrivate && !isPrivateAgreed) return { kind: 'ask-private' }
    const ids = await draft.idsOf(storyKey(story.article))
    const same = await findSame(ids, story.article, readRecords)
    if (same === 'new') return write('saved', freshRecord(story), draft)
    if ('newer' in same) return { kind: 'kept', id: same.newer }
    if ('broken' in same) return write('saved', freshRecord(story, same.broken), draft)
    return saveAgain(same.record, { story, isForced }, draft)
  })
  return orFull(saving)
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
  return changeStates(ids, state => changeState(state, patch))
}

/** Takes away for good what was deleted more than a day before `now` (epoch milliseconds). */
export function purge(now = Date.now()): Promise<void> {
  return inIndex(async draft => {
    const over = await draft.deletedBefore(now - UNDO_TIME)
    const records = await readRecords(over.map(row => row.id))
    const ids = [...records].flatMap(([id, record]) => (record === 'newer' ? [] : [id]))
    if (ids.length === 0) return
    const states = await StateDraft.open(ids)
    for (const id of ids) states.drop(id)
    await draft.drop(ids)
    // A crash between the two leaves deleted rows without records, which the next purge takes away.
    await removeKeys(ids.flatMap(id => [articleKey(id), stateKey(id)]))
    await commit(draft, states.values())
    tellChange({ removed: ids })
  })
}

/** One atomic write of the content, the state and what of the index tells of them. */
async function write(
  kind: 'saved' | 'updated',
  { saved, state }: SavedRecord,
  draft: IndexDraft
): Promise<SaveOutcome> {
  const { id } = saved
  const [states] = await Promise.all([StateDraft.open([id]), draft.put(entryFor(saved, state))])
  states.set(id, state)
  await commit(draft, { [articleKey(id)]: saved, ...states.values() })
  tellChange({ saved: [id] })
  return { kind, id }
}

async function saveAgain(
  before: SavedRecord,
  { story, isForced }: { story: Story; isForced: boolean },
  draft: IndexDraft
): Promise<SaveOutcome> {
  const { id } = before.saved
  const isBetter = isForced || isLonger(story.article, before.saved.article)
  // What was deleted and is saved again begins anew, but for the better of its two texts.
  if (before.state.deletedAt !== null)
    return write('saved', isBetter ? freshRecord(story, id) : revived(before, Date.now()), draft)
  if (isBetter) return write('updated', withText(before, story.article, story), draft)
  const isKnown = articleText(before.saved.article) === articleText(story.article)
  return { kind: isKnown ? 'known' : 'kept', id }
}

function freshRecord(story: Story, id: string = crypto.randomUUID()): SavedRecord {
  return {
    saved: { version: LIBRARY_VERSION, id, savedAt: Date.now(), article: story.article },
    state: { ...freshState, restored: story.restored, hidden: story.hidden }
  }
}

function markDeleted(ids: readonly string[], deletedAt: number | null): Promise<void> {
  const isOther = (state: SavedState) => (state.deletedAt === null) !== (deletedAt === null)
  return changeStates(ids, state => (isOther(state) ? { ...state, deletedAt } : state))
}

/**
 * Writes at once the states that `change` gives another object for, and the rows that tell of them. Opens no article:
 * whoever writes an article of a newer shape gives its state the newer version too.
 */
function changeStates(ids: readonly string[], change: (state: SavedState) => SavedState): Promise<void> {
  return inIndex(async draft => {
    const listed = [...(await draft.placesOf(ids)).keys()]
    const states = await StateDraft.open(listed)
    const rows = new Map<string, Partial<SavedEntry>>()
    let isChanged = false
    for (const id of listed) {
      const before = stateOf(states.get(id))
      if (typeof before === 'string') continue
      const state = change(before)
      if (state === before) continue
      states.set(id, state)
      isChanged = true
      const row = stateOfRow(state)
      if (JSON.stringify(row) !== JSON.stringify(stateOfRow(before))) rows.set(id, row)
    }
    if (!isChanged) return
    await draft.change(rows)
    await commit(draft, states.values())
  })
}
