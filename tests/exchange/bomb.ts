import { crc32, deflateRawSync } from 'node:zlib'

export const MEGABYTE = 1024 * 1024

interface Part {
  /** What the archive says of its size. */
  claimed: number
  size: number
}

/** An archive with a small table, and files that hold nothing but blanks; `again` names the last one's bytes once more. */
export function bomb(parts: (Part | 'again')[]): Blob {
  const locals: Buffer<ArrayBuffer>[] = []
  const entries: Buffer<ArrayBuffer>[] = []
  let last: { header: Buffer; at: number } | null = null
  let at = 0
  ;[{ claimed: 1000, size: 1000 }, ...parts].forEach((part, number) => {
    const name = Buffer.from(`part_${number}.csv`)
    if (part === 'again') {
      if (last) entries.push(entryOf(last.header, name, last.at))
      return
    }
    const table = Buffer.alloc(part.size, ' ')
    // What is no list is not read through, so that only the inflating takes time.
    table.write(number === 0 ? 'title,url,time_added,tags,status\n' : '<p>')
    const packed = deflateRawSync(table)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(table), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(part.claimed, 18)
    header.writeUInt16LE(name.length, 22)
    last = { header, at }
    entries.push(entryOf(header, name, at))
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, packed])
    locals.push(local)
    at += local.length
  })
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return new Blob([...locals, directory, Buffer.from('PK\x05\x06'), end])
}

function entryOf(header: Buffer, name: Buffer, at: number): Buffer<ArrayBuffer> {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header, rest, name])
}
