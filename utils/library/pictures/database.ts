import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** A kept picture, apart from its bytes: lists of them stay small. */
export interface PictureRow {
  /** Its address on the web, as it stands in the articles. */
  src: string
  bytes: number
  width: number
  height: number
  /** Epoch milliseconds at which the last story took it. */
  keptAt: number
  /** Ids of the saved articles that show it. */
  stories: string[]
}

export interface PictureSchema extends DBSchema {
  rows: { key: string; value: PictureRow; indexes: { story: string } }
  blobs: { key: string; value: Blob }
  /** `bytes`: of all pictures together. */
  totals: { key: 'bytes'; value: number }
}

export type PictureDatabase = IDBPDatabase<PictureSchema>

let opened: Promise<PictureDatabase> | null = null

/** The database of this context, opened at the first use. */
export function pictureDatabase(): Promise<PictureDatabase> {
  opened ??= open()
  return opened
}

async function open(): Promise<PictureDatabase> {
  const forget = () => {
    opened = null
  }
  try {
    return await openDB<PictureSchema>('bening-pictures', 1, {
      upgrade(database) {
        database.createObjectStore('rows', { keyPath: 'src' }).createIndex('story', 'stories', {
          multiEntry: true
        })
        database.createObjectStore('blobs')
        database.createObjectStore('totals')
      },
      // A newer Bening in another view wants to change it; the next use opens it anew.
      blocking: (_now, _next, event) => {
        forget()
        ;(event.target as IDBDatabase).close()
      },
      terminated: forget
    })
  } catch (error) {
    forget()
    throw error
  }
}
