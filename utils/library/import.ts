import { tellChange } from './changes'
import { entryFor } from './entry'
import { findSame } from './find-same'
import type { IndexDraft } from './index-draft'
import { articleKey } from './keys'
import { joined } from './merge'
import { readRecords, recordOf, type SavedRecord, type Unreadable } from './records'
import type { ImportOutcome } from './saved'
import { StateDraft } from './state-draft'
import { orFull } from './store'
import { storyKey } from './story-key'
import { commit, inIndex } from './turn'

/** A record out of a backup or made out of another reader's file; untrusted. */
export interface ImportedRecord {
  /** As in `article:<id>`; the id is kept where it is free. */
  article: unknown
  /** As in `state:<id>`; none is a fresh one. */
  state?: unknown
}

/**
 * Brings records in, all in one write, and tells of each what became of it, in their order. A story that is there
 * keeps its id; it gets the longer of the two texts, and of both states all that the reader did. So bringing the
 * same in twice changes nothing.
 */
export async function importRecords(records: readonly ImportedRecord[]): Promise<ImportOutcome[]> {
  const importing = inIndex(async draft => {
    const batch: Batch = { draft, records: new Map(), texts: new Set() }
    const outcomes: ImportOutcome[] = []
    for (const { article, state } of records) outcomes.push(await take(batch, recordOf(article, state)))
    await write(batch)
    return outcomes
  })
  const outcomes = await orFull(importing)
  return 'kind' in outcomes ? records.map(() => outcomes) : outcomes
}

interface Batch {
  draft: IndexDraft
  /** What is to be written, and which of it with another text. */
  records: Map<string, SavedRecord>
  texts: Set<string>
}

async function take(batch: Batch, found: SavedRecord | Unreadable | null): Promise<ImportOutcome> {
  if (found === 'newer') return { kind: 'refused', why: 'newer' }
  if (found === null || found === 'broken') return { kind: 'refused', why: 'malformed' }
  const { article } = found.saved
  const ids = await batch.draft.idsOf(storyKey(article))
  const same = await findSame(ids, article, wanted => recordsIn(batch, wanted))
  if (same === 'new') return takeNew(batch, found, await freeId(batch, found.saved.id))
  if ('newer' in same) return { kind: 'refused', why: 'newer' }
  if ('broken' in same) return takeNew(batch, found, same.broken)
  const { record, isUpdated } = joined(same.record, found)
  const { id } = record.saved
  if (isUpdated) batch.texts.add(id)
  const isChanged = isUpdated || JSON.stringify(record.state) !== JSON.stringify(same.record.state)
  if (isChanged) await put(batch, record)
  return { kind: isUpdated ? 'updated' : 'kept', id }
}

async function takeNew(batch: Batch, { saved, state }: SavedRecord, id: string): Promise<ImportOutcome> {
  await put(batch, { saved: { ...saved, id }, state })
  batch.texts.add(id)
  return { kind: 'saved', id }
}

/** The records as they are after what this batch has taken so far. */
async function recordsIn(
  batch: Batch,
  ids: readonly string[]
): Promise<Map<string, SavedRecord | Unreadable | null>> {
  const stored = await readRecords(ids)
  return new Map(ids.map(id => [id, batch.records.get(id) ?? stored.get(id) ?? null]))
}

/** Ids go into keys and addresses. */
const plainId = /^[\w-]{1,100}$/

async function freeId(batch: Batch, id: string): Promise<string> {
  const isFree = plainId.test(id) && (await recordsIn(batch, [id])).get(id) === null
  return isFree ? id : crypto.randomUUID()
}

async function put(batch: Batch, record: SavedRecord): Promise<void> {
  batch.records.set(record.saved.id, record)
  await batch.draft.put(entryFor(record.saved, record.state))
}

async function write({ draft, records, texts }: Batch): Promise<void> {
  const states = await StateDraft.open([...records.keys()])
  for (const [id, { state }] of records) states.set(id, state)
  const articles = [...texts].map(id => [articleKey(id), records.get(id)?.saved])
  await commit(draft, { ...Object.fromEntries(articles), ...states.values() })
  tellChange({ saved: [...texts] })
}
