import type { EditChange } from './edits'
import type { Highlight, SavedEntry, StateChange } from './library/saved'
import type { FilterChange } from './rules/filter-change'
import type { ShownSource } from './stage'
import { hasTag } from './tags'

/** What is done with saved stories in the list, one or many at once. */
export type ListChange =
  | { isRead: boolean }
  | { isFavourite: boolean }
  | { isArchived: boolean }
  | { addTag: string }
  | { removeTag: string }

/** What was done, for the words of the offer to take it back. */
export type Deed =
  | 'deleted'
  | 'read'
  | 'unread'
  | 'favourite'
  | 'not-favourite'
  | 'archived'
  | 'not-archived'
  | 'tagged'
  | 'untagged'
  | 'note-removed'
  | 'highlight-removed'
  | StoryDeed

/** What was done with blocks of one story, and with the filters for their sake. */
export type StoryDeed =
  | 'brought-back'
  | 'taken-out'
  | 'kept-on-site'
  | 'label-off'
  | 'hidden-on-site'
  | 'hidden-everywhere'

/** What takes a deed of a story back. */
export interface StoryBack {
  source: ShownSource
  edits: EditChange
  /** The words of the blocks that `edits` names, by which a later reading knows them. */
  words: Record<string, string>
  filters: FilterChange
}

/** An offer to take back what was done last. */
export interface UndoOffer {
  deed: Deed
  /** Epoch milliseconds. */
  at: number
  /** The stories that it was done to. */
  ids: string[]
  /** Title of the story, the tag, the site or the label; empty where none is needed. */
  name: string
  /** What takes it back; null for a deletion. */
  back: StateChange | null
  /** What takes it back where it was done with blocks of a story; there `back` is null. */
  story?: StoryBack
}

/** A change of those rows that it makes any difference to, with the way back; null where it makes none. */
export interface PlannedChange {
  ids: string[]
  change: StateChange
  offer: Omit<UndoOffer, 'at'>
}

/** What a change of the list means for these rows. `known`: tags in use, whose spelling holds. */
export function planChange(entries: readonly SavedEntry[], change: ListChange): PlannedChange | null {
  const met = entries.filter(entry => isDifferent(entry, change))
  if (met.length === 0) return null
  const ids = met.map(entry => entry.id)
  const name = nameOf(change) || (met.length === 1 ? (met[0]?.title ?? '') : '')
  return {
    ids,
    change: stateChange(change),
    offer: { deed: deedOf(change), ids, name, back: stateChange(opposite(change)) }
  }
}

/** The offer after something was done with blocks of a story. */
export function storyOffer(deed: StoryDeed, name: string, story: StoryBack): Omit<UndoOffer, 'at'> {
  return { deed, ids: [], name, back: null, story }
}

/** The offer after a highlight was taken away from a story. */
export function highlightOffer(id: string, highlight: Highlight): Omit<UndoOffer, 'at'> {
  return { deed: 'highlight-removed', ids: [id], name: '', back: { putHighlights: [highlight] } }
}

/** The offer after a story's note was taken away. */
export function noteOffer(id: string, note: string): Omit<UndoOffer, 'at'> {
  return { deed: 'note-removed', ids: [id], name: '', back: { note } }
}

/** Where there are several it shall be true of all of them, and turned off only where it is true of all already. */
export function toggled(entries: readonly SavedEntry[], field: 'isRead' | 'isFavourite' | 'isArchived') {
  return { [field]: !entries.every(entry => entry[field]) } as ListChange
}

function isDifferent(entry: SavedEntry, change: ListChange): boolean {
  if ('addTag' in change) return !hasTag(entry.tags, change.addTag)
  if ('removeTag' in change) return hasTag(entry.tags, change.removeTag)
  return Object.entries(change).some(([field, value]) => entry[field as 'isRead'] !== value)
}

function stateChange(change: ListChange): StateChange {
  if ('addTag' in change) return { addTags: [change.addTag] }
  if ('removeTag' in change) return { removeTags: [change.removeTag] }
  return change
}

function opposite(change: ListChange): ListChange {
  if ('addTag' in change) return { removeTag: change.addTag }
  if ('removeTag' in change) return { addTag: change.removeTag }
  if ('isRead' in change) return { isRead: !change.isRead }
  if ('isFavourite' in change) return { isFavourite: !change.isFavourite }
  return { isArchived: !change.isArchived }
}

function deedOf(change: ListChange): Deed {
  if ('addTag' in change) return 'tagged'
  if ('removeTag' in change) return 'untagged'
  if ('isRead' in change) return change.isRead ? 'read' : 'unread'
  if ('isFavourite' in change) return change.isFavourite ? 'favourite' : 'not-favourite'
  return change.isArchived ? 'archived' : 'not-archived'
}

function nameOf(change: ListChange): string {
  return 'addTag' in change ? change.addTag : 'removeTag' in change ? change.removeTag : ''
}
