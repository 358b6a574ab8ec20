import {
  BACKUP_VERSION,
  type BackupHead,
  type BackupLine,
  type BackupPicture,
  HEAD_FILE
} from '../backup-format'
import { createZip, type ZipFile } from '../zip-file'
import type { ExportedStory, Exporter } from './exported'

/** Characters of stories that go into one file: few files, and none too large to be read at once. */
const CHUNK = 1024 * 1024

/** Everything, so that an import brings back the same. */
export const exportBackup: Exporter = async (stories, { now }) => {
  const zip = createZip()
  let count = 0
  let pictures = 0
  let chunk: string[] = []
  let size = 0
  let files = 0
  const flush = async () => {
    if (chunk.length === 0) return
    files += 1
    await zip.add(`stories/${String(files).padStart(4, '0')}.ndjson`, chunk.join(''))
    chunk = []
    size = 0
  }
  for await (const story of stories) {
    const packed = await packPictures(zip, story, pictures)
    pictures += packed.length
    const line = `${JSON.stringify(lineOf(story, packed))}\n`
    chunk.push(line)
    size += line.length
    count += 1
    if (size >= CHUNK) await flush()
  }
  await flush()
  const head: BackupHead = {
    format: 'bening-backup',
    version: BACKUP_VERSION,
    exportedAt: now.toISOString(),
    stories: count
  }
  await zip.add(HEAD_FILE, `${JSON.stringify(head, null, 2)}\n`)
  return zip.close()
}

function lineOf({ saved, state }: ExportedStory, pictures: BackupPicture[]): BackupLine {
  return { saved, state, ...(pictures.length > 0 && { pictures }) }
}

async function packPictures(zip: ZipFile, story: ExportedStory, from: number): Promise<BackupPicture[]> {
  const packed: BackupPicture[] = []
  for (const [url, blob] of story.pictures) {
    const file = `pictures/${from + packed.length + 1}`
    await zip.add(file, blob)
    packed.push({ url, type: blob.type, file })
  }
  return packed
}
