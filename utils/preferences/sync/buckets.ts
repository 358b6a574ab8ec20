import { type Entries, type Entry, readEntries } from './entries'

/** So many keys: few enough to be written at once, and the room is used up before one of them is full. */
const COUNT = 32

/** Bytes of all keys together (100 KiB), and of one with its name (8 KiB); browsers do not count quite alike. */
const MOST = 98 * 1024
const MOST_IN_ONE = 8000

/** What goes where, and what does not. */
export interface Layout {
  /** By the key of `storage.sync`; all of them, empty ones too. */
  buckets: Map<string, Entries>
  /** Keys of what finds no room. */
  left: string[]
}

/**
 * Entries laid into the room that there is: settings first, then the oldest, so that what has its place keeps it. Who
 * knows the same lays the same, in whatever browser.
 */
export function layEntries(entries: Entries): Layout {
  const buckets = new Map(names.map(name => [name, new Map<string, Entry>()]))
  const sizes = new Map(names.map(name => [name, name.length + 2]))
  let total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const left: string[] = []
  for (const [key, entry] of [...entries].sort(byRank)) {
    const name = bucketOf(key)
    const size = sizeOf(key, entry)
    const filled = (sizes.get(name) ?? 0) + size
    if (filled > MOST_IN_ONE || total + size > MOST) {
      if (entry.value !== null) left.push(key)
      continue
    }
    total += size
    sizes.set(name, filled)
    buckets.get(name)?.set(key, entry)
  }
  return { buckets, left }
}

function byRank([a, one]: [string, Entry], [b, other]: [string, Entry]): number {
  const isSetting = (key: string) => Number(key.startsWith('='))
  return isSetting(b) - isSetting(a) || one.time - other.time || (a < b ? -1 : 1)
}

/** The entries in what `storage.sync` holds. */
export function readBuckets(stored: Record<string, unknown>): Entries {
  return new Map(names.flatMap(name => [...readEntries(stored[name])]))
}

const names = Array.from({ length: COUNT }, (_, at) => `preferences${at}`)

/** By the key alone (FNV-1a), so that every browser looks for it in the same place. */
function bucketOf(key: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return `preferences${(hash >>> 0) % COUNT}`
}

/** Bytes in a bucket, with colon and comma. Chromium writes `<` and line separators with six. */
function sizeOf(key: string, { time, value }: Entry): number {
  const text = JSON.stringify([key, [time, value]])
  return new TextEncoder().encode(text).length + 5 * (text.match(/[<\u2028\u2029]/g) ?? []).length
}
