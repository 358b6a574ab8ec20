import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { FileFailure } from '../failure'
import { decodeText } from './decode-text'

// The extension's pages allow no worker made of a string.
configure({ useWebWorkers: false })

/** Bytes that one file of an archive may have. */
const MOST_BYTES = 64 * 1024 * 1024

/** Files in one archive. */
const MOST_FILES = 200_000

/** How many times its size an archive may swell beyond `MOST_BYTES`; text shrinks to a tenth, seldom to a fiftieth. */
const MOST_SWELL = 60

/** An archive whose files are read one at a time. Their names are only compared, never used as paths. */
export interface OpenZip {
  names: readonly string[]
  has(name: string): boolean
  /** The text of a file. Throws a `FileFailure` where it is too large, damaged or not there. */
  text(name: string): Promise<string>
  /** The bytes of a file, or null where there is none of this name. */
  bytes(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  close(): Promise<void>
}

/** Opens an archive by its directory; throws a `FileFailure` where it has none that can be read. */
export async function openZip(file: Blob): Promise<OpenZip> {
  const reader = new ZipReader(new BlobReader(file), { strictness: 'balanced' })
  const files = await filesOf(reader)
  const budget = createBudget(MOST_BYTES + file.size * MOST_SWELL)
  const bytes = async (name: string) => {
    const entry = files.get(name)
    return entry ? inflate(entry, budget) : null
  }
  return {
    names: [...files.keys()],
    has: name => files.has(name),
    bytes,
    async text(name) {
      const found = await bytes(name)
      if (!found) throw new FileFailure('broken', `${name} is missing`)
      return decodeText(found)
    },
    close: () => reader.close() as Promise<void>
  }
}

async function filesOf(reader: ZipReader<Blob>): Promise<Map<string, FileEntry>> {
  const files = new Map<string, FileEntry>()
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (files.size >= MOST_FILES) throw new FileFailure('too-large')
      // Of two files of one name the first counts.
      if (!entry.directory && !files.has(entry.filename)) files.set(entry.filename, entry)
    }
  } catch (error) {
    throw failureOf(error)
  }
  return files
}

type Budget = (entry: FileEntry, size: number) => void

/**
 * Counts while it is inflated, over all files, each once: what an archive says of its own sizes may be a lie, and two of
 * its files may share their bytes.
 */
function createBudget(most: number): Budget {
  const sizes = new Map<FileEntry, number>()
  let total = 0
  return (entry, size) => {
    total += Math.max(0, size - (sizes.get(entry) ?? 0))
    sizes.set(entry, Math.max(size, sizes.get(entry) ?? 0))
    if (total > most) throw new FileFailure('swelling')
  }
}

async function inflate(entry: FileEntry, spend: Budget): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.uncompressedSize > MOST_BYTES) throw new FileFailure('too-large', entry.filename)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(part) {
      size += part.length
      if (size > MOST_BYTES) throw new FileFailure('too-large', entry.filename)
      spend(entry, size)
      parts.push(part)
    }
  })
  try {
    await entry.getData(sink)
  } catch (error) {
    throw failureOf(error)
  }
  return concatenated(parts, size)
}

function concatenated(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function failureOf(error: unknown): FileFailure {
  if (error instanceof FileFailure) return error
  return new FileFailure('broken-zip', error instanceof Error ? error.message : String(error))
}
