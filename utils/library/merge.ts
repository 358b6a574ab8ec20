import { type Article, articleText } from '../article'
import { carryEdits } from '../carry-edits'
import { changedList, type Edits } from '../edits'
import { normalTags } from '../tags'
import type { SavedRecord } from './records'
import type { SavedState } from './saved'
import { freshState } from './state'

/** Whether a second reading is worth more: never the mere beginning of a story that is there whole. */
export function isLonger(article: Article, than: Article): boolean {
  if (article.kind === 'partial' && than.kind === 'story') return false
  return articleText(article).length > articleText(than).length
}

/** The record with another reading of its story in the place of its text; id, time and state stay. */
export function withText({ saved, state }: SavedRecord, article: Article, edits: Edits): SavedRecord {
  const { restored, hidden } = carryEdits(saved.article, state, article)
  return {
    saved: { ...saved, article },
    state: {
      ...state,
      restored: changedList(restored, edits.restored),
      hidden: changedList(hidden, edits.hidden)
    }
  }
}

/** A deleted record as if it were saved now. */
export function revived({ saved, state }: SavedRecord, savedAt: number): SavedRecord {
  return {
    saved: { ...saved, savedAt },
    state: { ...freshState, restored: state.restored, hidden: state.hidden }
  }
}

/**
 * A record with what another record of the same story knows besides: the longer of the two texts, and of both states
 * all that the reader did. Joining the same twice changes nothing.
 */
export function joined(own: SavedRecord, other: SavedRecord): { record: SavedRecord; isUpdated: boolean } {
  const isUpdated = isLonger(other.saved.article, own.saved.article)
  const record = isUpdated ? withText(own, other.saved.article, other.state) : own
  return { record: { ...record, state: joinedStates(record.state, other.state) }, isUpdated }
}

function joinedStates(own: SavedState, other: SavedState): SavedState {
  const isFarther = other.progress > own.progress
  const known = new Set(own.highlights.map(({ id }) => id))
  return {
    ...own,
    isRead: own.isRead || other.isRead,
    isFavourite: own.isFavourite || other.isFavourite,
    isArchived: own.isArchived || other.isArchived,
    tags: normalTags([...own.tags, ...other.tags]),
    progress: Math.max(own.progress, other.progress),
    place: isFarther ? other.place : own.place,
    note: joinedNotes(own.note, other.note),
    highlights: [...own.highlights, ...other.highlights.filter(({ id }) => !known.has(id))],
    // What is in the list stays there, and what was deleted comes back with what is not.
    deletedAt: own.deletedAt === null || other.deletedAt === null ? null : own.deletedAt
  }
}

function joinedNotes(own: string, other: string): string {
  if (own.includes(other)) return own
  return other.includes(own) ? other : `${own}\n\n${other}`
}
