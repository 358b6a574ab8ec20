import type { Article } from '../article'

/** Schema of the records below. One migration a file leads from each older one. */
export const LIBRARY_VERSION = 1

/** `article:<id>`: written once, and again only by a longer reading of the same story. */
export interface SavedArticle {
  version: number
  id: string
  /** Epoch milliseconds. */
  savedAt: number
  article: Article
}

/** `state:<id>`: what the reader does with it. */
export interface SavedState {
  version: number
  isRead: boolean
  /** How far it was read, 0 to 1. */
  progress: number
  /** Ids of removals that the reader brought back. */
  restored: string[]
  /** Epoch milliseconds of the deletion; null: not deleted. */
  deletedAt: number | null
}

export type StatePatch = Partial<Pick<SavedState, 'isRead' | 'progress' | 'restored'>>

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
  deletedAt: number | null
}

export type SaveOutcome =
  | { kind: 'saved'; id: string }
  /** The story was there with a shorter text, which this one has replaced. */
  | { kind: 'updated'; id: string }
  /** The story was there with a longer or whole text, which was kept. */
  | { kind: 'kept'; id: string }
  /** From a private window: the reader has to agree first. */
  | { kind: 'ask-private' }
  /** The story is no longer at hand (browser restarted). */
  | { kind: 'gone' }
  /** Storage refused; nothing was changed. */
  | { kind: 'full'; message: string }
