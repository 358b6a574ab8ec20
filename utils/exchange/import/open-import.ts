import { FileFailure } from '../failure'
import { backupEntries, checkBackup, isBackup } from './backup'
import { decodeText } from './decode-text'
import { type Found, type ImportFormat, type ImportSource, problemAt } from './found'
import { readLinks } from './links'
import { isOmnivore, omnivoreEntries } from './omnivore'
import { type OpenZip, openZip } from './open-zip'
import { readTable } from './table'

/** Bytes of a list that is no archive. Lists of a hundred thousand stories have a fifth of it. */
const MOST_TEXT = 64 * 1024 * 1024

/**
 * Finds out what a file is by what stands in it, whatever its name. Nothing is taken in yet. Throws a `FileFailure`
 * that tells why the file is none of those that can be.
 */
export async function openImport(file: Blob): Promise<ImportSource> {
  if (file.size === 0) throw new FileFailure('empty')
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  const isZip = head[0] === 0x50 && head[1] === 0x4b
  return isZip ? openArchive(await openZip(file)) : openText(file)
}

async function openArchive(zip: OpenZip): Promise<ImportSource> {
  const close = () => zip.close()
  if (isBackup(zip)) {
    await checkBackup(zip)
    return { format: 'bening', entries: () => backupEntries(zip), close }
  }
  if (isOmnivore(zip)) return { format: 'omnivore', entries: () => omnivoreEntries(zip), close }
  const lists = zip.names.filter(name => /\.(csv|html?)$/i.test(name) && !isHidden(name))
  for (const name of lists) {
    const format = (await listIn(zip, name))?.format
    if (format) return { format, entries: () => listsIn(zip, lists), close }
  }
  throw new FileFailure('unknown')
}

/** What macOS adds to an archive. */
function isHidden(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.)/.test(name)
}

async function* listsIn(zip: OpenZip, names: readonly string[]): AsyncIterable<Found> {
  for (const file of [...names].sort()) {
    const list = await listIn(zip, file)
    if (list) yield* list.entries()
    else yield problemAt('unreadable-file', { file }, file)
  }
}

async function listIn(zip: OpenZip, file: string) {
  return readList(await zip.text(file), file)
}

async function openText(file: Blob): Promise<ImportSource> {
  if (file.size > MOST_TEXT) throw new FileFailure('too-large')
  const list = readList(decodeText(new Uint8Array(await file.arrayBuffer())), null)
  if (!list) throw new FileFailure('unknown')
  return {
    format: list.format,
    async *entries() {
      yield* list.entries()
    },
    close: async () => {}
  }
}

function readList(
  text: string,
  file: string | null
): { format: ImportFormat; entries(): Iterable<Found> } | null {
  return /^\s*</.test(text) ? readLinks(text) : readTable(text, file)
}
