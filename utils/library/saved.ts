import type { Article } from '../article'
import type { EditChange, Edits } from '../edits'

/** Schema of the records below. One migration a file leads from each older one. */
export const LIBRARY_VERSION = 3

/** `article:<id>`: written once, and again only by a longer reading of the same story. */
export interface SavedArticle {
  version: number
  id: string
  /** Epoch milliseconds. */
  savedAt: number
  article: Article
}

/** What the reader does with it: in `states:<bucket>`, or as `state:<id>` where it is large. */
export interface SavedState extends Edits {
  version: number
  isRead: boolean
  isFavourite: boolean
  isArchived: boolean
  /** As typed, but for the white space; each once (`foldTag`), sorted. */
  tags: string[]
  /** How far it was read, 0 to 1. */
  progress: number
  /** Id of the block that stood at the top of the view when it was last read. */
  place: string | null
  /** On the whole story; empty where there is none. */
  note: string
  highlights: Highlight[]
  /** Epoch milliseconds of the deletion; null: not deleted. */
  deletedAt: number | null
}

/** Words of the story that the reader has marked. */
export interface Highlight {
  /** Unique in its story. */
  id: string
  quote: string
  /** Up to 32 characters before and behind it, to find it again where the block has changed. */
  prefix: string
  suffix: string
  /** Id of the block that it begins in, and where in that block's text. */
  block: string
  start: number
  note: string
  /** Epoch milliseconds. */
  createdAt: number
}

/** Fields of the state as they shall be. */
export type StatePatch = Partial<Omit<SavedState, 'version' | 'deletedAt'>>

/**
 * A change of the state, of one article or of many. Lists are changed by what comes and goes, so that two views that
 * change the same one lose nothing of each other; taken out first, then added.
 */
export interface StateChange extends StatePatch, EditChange {
  addTags?: string[]
  removeTags?: string[]
  /** New ones, and changed ones in the place of those with their ids. */
  putHighlights?: Highlight[]
  /** By their ids. */
  removeHighlights?: string[]
}

/** A row of `index:<page>`: all that a list shows without opening the records. */
export interface SavedEntry {
  id: string
  /** Names the story over its addresses: canonical host and path. */
  key: string
  title: string
  outlet: string
  url: string
  picture: string | null
  published: string | null
  savedAt: number
  words: number
  lang: string
  isRead: boolean
  isFavourite: boolean
  isArchived: boolean
  tags: string[]
  /** In steps of 0.05, rounded down: a row is not written for every line that is read. */
  progress: number
  /** Whether there is a note or a highlight. */
  hasNotes: boolean
  deletedAt: number | null
}

/** What a view asks to be saved. */
export interface SaveRequest {
  /** Id of a story of this session. */
  story: string
  /** The reader agreed to keep one from a private window. */
  isPrivateAgreed: boolean
  /** The reader wants this text in the place of the longer one that is there. */
  isForced?: boolean
}

export type SaveOutcome =
  | { kind: 'saved'; id: string }
  /** The story was there with a shorter text, which this one has replaced. */
  | { kind: 'updated'; id: string }
  /** The story was there with this text. */
  | { kind: 'known'; id: string }
  /** The story was there with a longer or whole text, which was kept; this one can be taken in its place (`isForced`). */
  | { kind: 'kept'; id: string }
  /** From a private window: the reader has to agree first. */
  | { kind: 'ask-private' }
  /** The story is no longer at hand (browser restarted). */
  | { kind: 'gone' }
  /** Storage refused; nothing was changed. */
  | { kind: 'full'; message: string }

/** What became of one record that was brought in. */
export type ImportOutcome =
  | { kind: 'saved'; id: string }
  /** The story was there with a shorter text, which this one has replaced; the states were joined. */
  | { kind: 'updated'; id: string }
  /** The story was there with this text or a longer one, which was kept; the states were joined. */
  | { kind: 'kept'; id: string }
  /** No record, or one of a newer Bening. */
  | { kind: 'refused'; why: 'malformed' | 'newer' }
  /** Storage refused; nothing of this batch was written. */
  | { kind: 'full'; message: string }
