import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Positions, Postings, Terms } from './postings'

/** To be raised when the rows, the terms or what is searched change: the index is then built anew. */
const VERSION = 3

/** Where the index holds a story. */
export interface IndexedStory {
  id: string
  /** Names what was indexed (`rowMark`). */
  mark: number
  /** Null while it is pending. */
  chunk: number | null
  place: number
}

/** The stories of a chunk, by their places; null where one was taken out. */
export interface ChunkRow {
  chunk: number
  ids: (string | null)[]
}

/** A story whose terms have not been sorted into a chunk yet. */
export interface PendingRow extends Terms {
  id: string
}

/** Number of the chunk that a row belongs to. */
export interface InChunk {
  chunk: number
}

/** The whole index can be made again from the reading list. */
export interface SearchSchema extends DBSchema {
  /** `generation` counts writes; `checked` is there once the index has been held against the reading list. */
  facts: { key: 'generation' | 'checked'; value: number }
  /** Ids to be indexed, or taken out, with the number of the request. */
  wanted: { key: string; value: number }
  stories: { key: string; value: IndexedStory }
  pending: { key: string; value: PendingRow }
  chunks: { key: number; value: ChunkRow }
  /** By bucket and chunk. */
  postings: { key: [number, number]; value: Postings & InChunk }
  positions: { key: [number, number]; value: Positions & InChunk }
}

export type SearchDatabase = IDBPDatabase<SearchSchema>

let opened: Promise<SearchDatabase> | null = null

/** The database of the search index; rejects where the browser gives none. */
export function searchDatabase(): Promise<SearchDatabase> {
  opened ??= open().catch(error => {
    opened = null
    throw error
  })
  return opened
}

function open(): Promise<SearchDatabase> {
  const forget = () => {
    opened = null
  }
  return openDB<SearchSchema>('bening-search', VERSION, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name)
      database.createObjectStore('facts')
      database.createObjectStore('wanted')
      database.createObjectStore('stories', { keyPath: 'id' })
      database.createObjectStore('pending', { keyPath: 'id' })
      database.createObjectStore('chunks', { keyPath: 'chunk' })
      database.createObjectStore('postings')
      database.createObjectStore('positions')
    },
    // A newer Bening waits: it gets the database, and this view the next one it opens.
    blocking: (_current, _blocked, event) => {
      forget()
      ;(event.target as IDBDatabase).close()
    },
    terminated: forget
  })
}
