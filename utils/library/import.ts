import { browser } from '../browser'
import { tellChange } from './changes'
import { entryFor } from './entry'
import { articleKey, stateKey } from './keys'
import { joined } from './merge'
import { readPages } from './pages'
import { readRecords, recordOf, type SavedRecord, type Unreadable } from './records'
import { changedPages, type Pages, putRow } from './rows'
import type { ImportOutcome, SavedEntry } from './saved'
import { storyKey } from './story-key'
import { inTurn } from './writer'

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
export function importRecords(records: readonly ImportedRecord[]): Promise<ImportOutcome[]> {
  return inTurn(async () => {
    const batch = await openBatch()
    const outcomes: ImportOutcome[] = []
    for (const { article, state } of records) outcomes.push(await take(batch, recordOf(article, state)))
    const failure = await written(batch)
    return failure ? outcomes.map(outcome => (outcome.kind === 'refused' ? outcome : failure)) : outcomes
  })
}

interface Batch {
  before: Pages
  pages: Pages
  byKey: Map<string, SavedEntry>
  /** What is to be written, and which of it with another text. */
  records: Map<string, SavedRecord>
  texts: Set<string>
}

async function openBatch(): Promise<Batch> {
  const before = await readPages()
  const byKey = new Map(before.flat().map(row => [row.key, row]))
  return { before, pages: before, byKey, records: new Map(), texts: new Set() }
}

async function take(batch: Batch, found: SavedRecord | Unreadable | null): Promise<ImportOutcome> {
  if (found === 'newer') return { kind: 'refused', why: 'newer' }
  if (found === null || found === 'broken') return { kind: 'refused', why: 'malformed' }
  const row = batch.byKey.get(storyKey(found.saved.article))
  const own = row && (await recordIn(batch, row.id))
  if (own === 'newer') return { kind: 'refused', why: 'newer' }
  if (!own || own === 'broken') {
    const id = row?.id ?? (await freeId(batch, found.saved.id))
    put(batch, { ...found, saved: { ...found.saved, id } })
    batch.texts.add(id)
    return { kind: 'saved', id }
  }
  const { record, isUpdated } = joined(own, found)
  put(batch, record)
  if (isUpdated) batch.texts.add(record.saved.id)
  return { kind: isUpdated ? 'updated' : 'kept', id: record.saved.id }
}

async function recordIn(batch: Batch, id: string): Promise<SavedRecord | Unreadable | null> {
  return batch.records.get(id) ?? (await readRecords([id])).get(id) ?? null
}

/** Ids go into keys and addresses. */
const plainId = /^[\w-]{1,100}$/

async function freeId(batch: Batch, id: string): Promise<string> {
  const isFree = plainId.test(id) && (await recordIn(batch, id)) === null
  return isFree ? id : crypto.randomUUID()
}

function put(batch: Batch, record: SavedRecord): void {
  const row = entryFor(record.saved, record.state)
  batch.records.set(record.saved.id, record)
  batch.byKey.set(row.key, row)
  batch.pages = putRow(batch.pages, row)
}

async function written({ before, pages, records, texts }: Batch): Promise<ImportOutcome | null> {
  const values = [...records].flatMap(([id, { saved, state }]) => [
    [articleKey(id), saved] as const,
    [stateKey(id), state] as const
  ])
  try {
    await browser.storage.local.set({ ...Object.fromEntries(values), ...changedPages(before, pages) })
  } catch (error) {
    return { kind: 'full', message: error instanceof Error ? error.message : String(error) }
  }
  tellChange({ saved: [...texts] })
  return null
}
