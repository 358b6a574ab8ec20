import type { Article } from '@/utils/article'
import { exportStories } from '@/utils/exchange/export/export-stories'
import type { ExportContext, ExportedStory, ExportFormat } from '@/utils/exchange/export/exported'
import { LIBRARY_VERSION, type SavedState } from '@/utils/library/saved'
import { freshState } from '@/utils/library/state'
import { makeArticle } from '../data/made'

export const context: ExportContext = {
  words: {
    lang: 'id',
    title: 'Daftar bacaan',
    contents: 'Isi',
    notes: 'Catatan',
    original: 'Berita asli',
    picture: 'Gambar'
  },
  now: new Date('2026-11-25T08:00:00Z')
}

/** A story as the store has it. */
export function exported(
  fields: Parameters<typeof makeArticle>[0] = {},
  state: Partial<SavedState> = {},
  pictures: Record<string, Blob> = {}
): ExportedStory {
  const article = makeArticle(fields)
  return {
    saved: { version: LIBRARY_VERSION, id: crypto.randomUUID(), savedAt: 1_700_000_000_000, article },
    state: { ...freshState, ...state },
    pictures: new Map(Object.entries(pictures))
  }
}

/** A block of this HTML. */
export function block(id: string, html: string): Article['blocks'][number] {
  return { id, kind: 'paragraph', html, text: '', page: 'https://www.suara.com/a' }
}

export async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items
}

export function exportAll(format: ExportFormat, stories: readonly ExportedStory[]): Promise<Blob> {
  return exportStories(format, each(stories), context)
}

/** A picture of one pixel. */
export const pixel = new Blob(
  [Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
  { type: 'image/gif' }
)
