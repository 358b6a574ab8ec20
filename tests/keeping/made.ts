import { vi } from 'vitest'
import type { Keeping } from '@/components/article/keeping'
import type { SavedEntry } from '@/utils/library/saved'

/** A row of the reading list, short and unread. */
export function makeEntry(fields: Partial<SavedEntry> = {}): SavedEntry {
  const id = fields.id ?? fields.title ?? 'a'
  return {
    id,
    key: `suara.com/${id}`,
    title: id,
    outlet: 'Suara.com',
    url: `https://www.suara.com/${id}`,
    picture: null,
    published: null,
    savedAt: 0,
    words: 230,
    lang: 'id',
    isRead: false,
    isFavourite: false,
    isArchived: false,
    tags: [],
    progress: 0,
    hasNotes: false,
    deletedAt: null,
    ...fields
  }
}

/** What an article view is told of a story that is not saved, with callbacks that only listen. */
export function makeKeeping(fields: Partial<Keeping> = {}) {
  return {
    entry: null,
    note: null,
    highlights: [],
    place: undefined,
    known: () => [] as readonly string[],
    onChange: vi.fn(),
    onNote: vi.fn(),
    onHighlight: vi.fn(),
    onHighlightDelete: vi.fn(),
    ...fields
  } satisfies Keeping
}
