import {
  BlobReader,
  BlobWriter,
  configure,
  TextReader,
  ZipWriter
} from '@zip.js/zip.js/lib/zip-core-native.js'

// The extension's pages allow no worker made of a string; the browser's own streams compress off the thread anyway.
configure({ useWebWorkers: false })

export interface ZipFile {
  /** Adds a file; waits while the one before is being written. A Blob is stored as it is: pictures are packed already. */
  add(name: string, content: string | Blob): Promise<void>
  /** Adds one that is not compressed and has no extra fields, as an EPUB wants its first. */
  addPlain(name: string, content: string): Promise<void>
  /** The whole archive. Nothing may be added after it. */
  close(): Promise<Blob>
}

/** A zip archive that grows file by file. What is written goes into a Blob, which browsers keep out of the heap. */
export function createZip(type = 'application/zip'): ZipFile {
  const writer = new ZipWriter(new BlobWriter(type), { extendedTimestamp: false, level: 6 })
  return {
    async add(name, content) {
      if (typeof content === 'string') await writer.add(name, new TextReader(content))
      else await writer.add(name, new BlobReader(content), { level: 0 })
    },
    async addPlain(name, content) {
      await writer.add(name, new TextReader(content), { level: 0, dataDescriptor: false })
    },
    close: () => writer.close() as Promise<Blob>
  }
}
