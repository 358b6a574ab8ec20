/**
 * A backup is a zip archive: `bening-backup.json` tells what it is; `stories/0001.ndjson` … hold one `BackupLine` a
 * line, each a story as it lies in the store; `pictures/…` are the pictures that are kept with them, as they are.
 */
export const BACKUP_VERSION = 1

export const HEAD_FILE = 'bening-backup.json'

export const STORIES = /^stories\/\d+\.ndjson$/

export interface BackupHead {
  format: 'bening-backup'
  version: number
  /** ISO 8601. */
  exportedAt: string
  stories: number
}

export interface BackupLine {
  /** As in `library/saved.ts`. */
  saved: unknown
  state: unknown
  /** Left out where there are none. */
  pictures?: BackupPicture[]
}

export interface BackupPicture {
  /** Address that the story names it by. */
  url: string
  /** Media type, such as `image/webp`. */
  type: string
  /** Its name in the archive. */
  file: string
}
