import { recordOf } from '../../library/records'
import { isWebAddress } from '../../url'
import { BACKUP_VERSION, type BackupPicture, HEAD_FILE, STORIES } from '../backup-format'
import { FileFailure } from '../failure'
import { type Found, type PackedPicture, type Place, problemAt } from './found'
import type { OpenZip } from './open-zip'

export function isBackup(zip: OpenZip): boolean {
  return zip.has(HEAD_FILE)
}

/** Throws a `FileFailure` where the archive only claims to be a backup, or is one of a newer Bening. */
export async function checkBackup(zip: OpenZip): Promise<void> {
  const head = parse(await zip.text(HEAD_FILE))
  if (head?.format !== 'bening-backup' || typeof head.version !== 'number') throw new FileFailure('broken')
  if (head.version > BACKUP_VERSION) throw new FileFailure('newer')
}

/** The stories of a backup in their order. */
export async function* backupEntries(zip: OpenZip): AsyncIterable<Found> {
  const files = zip.names.filter(name => STORIES.test(name)).sort()
  for (const file of files) {
    const lines = (await zip.text(file)).split('\n')
    for (const [at, line] of lines.entries())
      if (line.trim() !== '') yield storyOf(line, { file, line: at + 1 }, zip)
  }
}

function storyOf(text: string, place: Partial<Place>, zip: OpenZip): Found {
  const line = parse(text)
  const record = line && isPlain(line) ? recordOf(line.saved, line.state) : 'broken'
  if (record === 'newer') return problemAt('newer', place, titleIn(line) || text)
  if (record === null || record === 'broken') return problemAt('malformed', place, titleIn(line) || text)
  if (!isWebAddress(record.saved.article.url)) return problemAt('not-web', place, record.saved.article.url)
  return { record, pictures: picturesOf(line?.pictures, zip) }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Levels of a record, and some to spare. */
const DEEPEST = 16

/** Whether JSON nests no deeper than a record does, and has no field that means something to objects themselves. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth > DEEPEST) return false
  return Object.entries(value).every(([name, field]) => name !== '__proto__' && isPlain(field, depth + 1))
}

function titleIn(line: Record<string, unknown> | null): string {
  const { article } = (line?.saved ?? {}) as { article?: { title?: unknown } }
  return typeof article?.title === 'string' ? article.title : ''
}

/** Pictures that the archive has; each is read when it is asked for. */
function picturesOf(listed: unknown, zip: OpenZip): PackedPicture[] {
  if (!Array.isArray(listed)) return []
  return listed.filter(isPicture).flatMap(({ url, type, file }) =>
    zip.has(file)
      ? [
          {
            url,
            read: async () => {
              const bytes = await zip.bytes(file)
              return bytes && new Blob([bytes], { type })
            }
          }
        ]
      : []
  )
}

/** Pictures that a browser shows as such; SVG is left out, being a document. */
const PICTURE_TYPE = /^image\/(avif|bmp|gif|jpeg|png|webp|x-icon|vnd\.microsoft\.icon)$/

function isPicture(value: unknown): value is BackupPicture {
  const { url, type, file } = (value ?? {}) as Partial<BackupPicture>
  return (
    typeof url === 'string' &&
    isWebAddress(url) &&
    typeof file === 'string' &&
    typeof type === 'string' &&
    PICTURE_TYPE.test(type)
  )
}
