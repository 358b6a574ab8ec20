import type { Fact } from '../settings-groups'

/** What a fact is, and since when; null: there is none any more. */
export interface Entry {
  /** Epoch milliseconds, made later than every time that was known when it was set (a hybrid clock). */
  time: number
  value: Fact | null
}

/**
 * What a browser knows of the reader's preferences, by key: `=look.theme` is a setting, `-<id>` a built-in rule that is
 * switched off, `+<line>` a rule of the reader's own.
 */
export type Entries = Map<string, Entry>

/** Entries as they are stored. */
export type PackedEntries = Record<string, [time: number, value: Fact | null]>

export function packEntries(entries: Entries): PackedEntries {
  return Object.fromEntries([...entries].map(([key, { time, value }]) => [key, [time, value]]))
}

/** The entries in what was stored, by whatever Bening; what is none is passed over. */
export function readEntries(packed: unknown): Entries {
  const entries: Entries = new Map()
  for (const [key, stored] of Object.entries(packed ?? {})) {
    const [time, value] = Array.isArray(stored) ? stored : []
    if (/^[=+-]/.test(key) && Number.isSafeInteger(time) && time >= 0 && isValue(value))
      entries.set(key, { time, value })
  }
  return entries
}

function isValue(value: unknown): value is Entry['value'] {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** Of each key the newer entry: in whatever order entries meet, and how often, the same comes out. */
export function mergeEntries(one: Entries, other: Entries): Entries {
  const merged = new Map(one)
  for (const [key, entry] of other) {
    const known = merged.get(key)
    if (!known || isNewer(entry, known)) merged.set(key, entry)
  }
  return merged
}

/** Whether an entry goes before another of the same key; of the same moment, the same one everywhere. */
export function isNewer(entry: Entry, than: Entry): boolean {
  if (entry.time !== than.time) return entry.time > than.time
  if (entry.value === null || than.value === null) return than.value === null && entry.value !== null
  return JSON.stringify(entry.value) > JSON.stringify(than.value)
}

/** A moment that is later than all that the entries know of, whatever the clocks of their browsers said. */
export function timeAfter(entries: Entries, now: number): number {
  return [...entries.values()].reduce((latest, { time }) => Math.max(latest, time + 1), now)
}

/** Milliseconds for which it is known that something was taken away; a browser that slept longer may bring it back. */
const MEMORY = 180 * 24 * 60 * 60 * 1000

export function withoutForgotten(entries: Entries, now: number): Entries {
  return new Map([...entries].filter(([, { time, value }]) => value !== null || now - time < MEMORY))
}
