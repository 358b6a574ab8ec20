import type { SavedRecord } from '../../library/records'

export type ImportFormat =
  | 'bening'
  | 'pocket'
  | 'instapaper'
  | 'omnivore'
  | 'readwise'
  | 'bookmarks'
  | 'table'

/** Where in a file something stands: its name in an archive, and the line or the number of the entry there. */
export interface Place {
  file: string | null
  line: number | null
  /** Counted from 1, where a format has no lines. */
  entry: number | null
}

/** Why one entry of a file cannot be taken in; views word it. */
export type ProblemKind =
  | 'no-address'
  /** An address that is no web address: `javascript:`, `file:`, a damaged one. */
  | 'not-web'
  /** An entry that has not the shape of its format. */
  | 'malformed'
  /** Written by a newer Bening. */
  | 'newer'
  /** A whole file in the archive that cannot be read. */
  | 'unreadable-file'

export interface Problem {
  kind: ProblemKind
  place: Place
  /** The beginning of what stands there, as far as it helps to find it. */
  sample: string
}

/** A picture that goes with a story. */
export interface PackedPicture {
  /** Address that the story names it by. */
  url: string
  read(): Promise<Blob | null>
}

/** An entry of a file: a story for the reading list, or what is wrong with it. */
export type Found = { record: SavedRecord; pictures: readonly PackedPicture[] } | { problem: Problem }

/** A file whose format is known. It can be read through more than once, each time from the beginning. */
export interface ImportSource {
  format: ImportFormat
  /** Its entries in their order; throws a `FileFailure` where the file as a whole turns out to be unreadable. */
  entries(): AsyncIterable<Found>
  close(): Promise<void>
}

/** Characters of a sample. */
const SAMPLE = 80

export function problemAt(kind: ProblemKind, place: Partial<Place>, sample: string): { problem: Problem } {
  const short = sample.length > SAMPLE ? `${sample.slice(0, SAMPLE)}…` : sample
  return { problem: { kind, place: { file: null, line: null, entry: null, ...place }, sample: short } }
}
