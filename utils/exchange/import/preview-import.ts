import type { SavedEntry } from '../../library/saved'
import { storyKey } from '../../library/story-key'
import type { ImportFormat, ImportSource, Problem } from './found'

/** What taking a file in would do. */
export interface ImportPreview {
  format: ImportFormat
  /** Stories that are not in the reading list yet. */
  fresh: number
  /** How many of the fresh ones have no text: their pages are opened to be read. */
  links: number
  /** Stories that are there already; they keep what they have and get what the file knows besides. */
  known: number
  /** Entries for a story that stands further up in the same file. */
  repeated: number
  /** The first of the entries that cannot be read, and how many there are in all. */
  problems: Problem[]
  unreadable: number
}

export interface Watching {
  /** Called with the number of entries that are done. */
  onProgress?(done: number): void
  signal?: AbortSignal
}

/** Problems that are shown one by one. */
const MOST_SHOWN = 100

/** Reads a file to its end and changes nothing. Rejects with the signal's reason when it is called off. */
export async function previewImport(
  source: ImportSource,
  entries: readonly SavedEntry[],
  { onProgress, signal }: Watching = {}
): Promise<ImportPreview> {
  const there = new Set(entries.filter(entry => entry.deletedAt === null).map(entry => entry.key))
  const seen = new Set<string>()
  const preview: ImportPreview = {
    format: source.format,
    fresh: 0,
    links: 0,
    known: 0,
    repeated: 0,
    problems: [],
    unreadable: 0
  }
  let done = 0
  for await (const found of source.entries()) {
    signal?.throwIfAborted()
    if ('problem' in found) {
      preview.unreadable += 1
      if (preview.problems.length < MOST_SHOWN) preview.problems.push(found.problem)
    } else {
      const { article } = found.record.saved
      const key = storyKey(article)
      if (seen.has(key)) preview.repeated += 1
      else if (there.has(key)) preview.known += 1
      else {
        preview.fresh += 1
        if (article.kind === 'link') preview.links += 1
      }
      seen.add(key)
    }
    done += 1
    await breathe(done, onProgress)
  }
  return preview
}

/** Entries after which the page may paint and hear a click. */
const BREATH = 100

/** Lets the page live while a long list is read. */
export async function breathe(done: number, onProgress?: (done: number) => void): Promise<void> {
  if (done % BREATH !== 0) return
  onProgress?.(done)
  await new Promise(resolve => setTimeout(resolve))
}
