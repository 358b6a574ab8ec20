import type { SavedRecord } from '../../library/records'

export const exportFormats = [
  'backup',
  'markdown',
  'markdown-files',
  'html',
  'epub',
  'bookmarks',
  'csv'
] as const

export type ExportFormat = (typeof exportFormats)[number]

/** A story on its way out. */
export interface ExportedStory extends SavedRecord {
  /** The pictures that are kept with it, by the addresses that its text names them by. */
  pictures: ReadonlyMap<string, Blob>
}

/** What an exported file says by itself, in the reader's language. */
export interface ExportWords {
  /** BCP 47. */
  lang: string
  /** Name of the reading list. */
  title: string
  contents: string
  notes: string
  original: string
  /** Said in the place of a picture that is not kept. */
  picture: string
}

export interface ExportContext {
  words: ExportWords
  now: Date
}

/** Takes the stories one by one, so that never all are in memory; resolves with the whole file. */
export type Exporter = (stories: AsyncIterable<ExportedStory>, context: ExportContext) => Promise<Blob>
