import type { ImportedRecord } from '../../library/import'
import type { ImportOutcome } from '../../library/saved'
import type { Found, ImportSource, PackedPicture } from './found'
import type { Watching } from './preview-import'

/** What became of a file. */
export interface ImportResult {
  /** Stories that are new in the list. */
  saved: number
  /** Stories that were there and got a longer text. */
  updated: number
  /** Stories that were there; what was done with them was joined. */
  kept: number
  /** Entries that could not be read or were refused. */
  refused: number
  /** Why it has ended before the end of the file: called off, or storage is full. What was taken in stays whole. */
  ended: 'done' | 'cancelled' | 'full'
}

export interface ImportDoors {
  /** Writes some records at once, and tells of each what became of it. */
  write(records: ImportedRecord[]): Promise<ImportOutcome[]>
  /** Keeps a story's pictures. */
  keepPictures(id: string, pictures: readonly PackedPicture[]): Promise<void>
}

/** Records that are written at once, and how many characters they may have: a message must not grow without end. */
const MOST = { records: 50, characters: 2_000_000 }

type Story = Extract<Found, { record: unknown }>

/** Takes a file in, some stories at a time, each of them whole or not at all. */
export async function runImport(
  source: ImportSource,
  doors: ImportDoors,
  { onProgress, signal }: Watching = {}
): Promise<ImportResult> {
  const result: ImportResult = { saved: 0, updated: 0, kept: 0, refused: 0, ended: 'done' }
  let batch: Story[] = []
  let size = 0
  let done = 0
  const flush = async () => {
    const stories = batch
    batch = []
    size = 0
    if (stories.length > 0) await takeIn(stories, doors, result)
    onProgress?.(done)
  }
  for await (const found of source.entries()) {
    if (signal?.aborted) return { ...result, ended: 'cancelled' }
    done += 1
    if ('problem' in found) {
      result.refused += 1
      continue
    }
    batch.push(found)
    size += sizeOf(found)
    if (batch.length >= MOST.records || size >= MOST.characters) await flush()
    if (result.ended === 'full') return result
  }
  if (signal?.aborted) return { ...result, ended: 'cancelled' }
  await flush()
  return result
}

async function takeIn(stories: readonly Story[], doors: ImportDoors, result: ImportResult): Promise<void> {
  const records = stories.map(({ record }) => ({ article: record.saved, state: record.state }))
  const outcomes = await doors.write(records)
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.kind === 'full') {
      result.ended = 'full'
      return
    }
    result[outcome.kind] += 1
    const pictures = stories[at]?.pictures ?? []
    if ('id' in outcome && pictures.length > 0) await doors.keepPictures(outcome.id, pictures)
  }
}

function sizeOf({ record }: Story): number {
  const { blocks, removals } = record.saved.article
  return [...blocks, ...removals].reduce((sum, { html, text }) => sum + html.length + text.length, 1000)
}
