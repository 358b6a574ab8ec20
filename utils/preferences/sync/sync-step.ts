import type { Preferences } from '../preferences'
import { layEntries, readBuckets } from './buckets'
import {
  type Entries,
  type Entry,
  isNewer,
  mergeEntries,
  type PackedEntries,
  packEntries,
  timeAfter,
  withoutForgotten
} from './entries'
import { editsSince, factsOf, preferencesOf } from './facts'

interface Known {
  /** What is set in this browser now. */
  preferences: Preferences
  /** What was known after the last step; null before the first. */
  entries: Entries | null
  /** What `storage.sync` holds. */
  stored: Record<string, unknown>
  /** Epoch milliseconds. */
  now: number
}

interface Step {
  preferences: Preferences
  entries: Entries
  /** What `storage.sync` is to be given, by key; null where it has all. */
  push: Record<string, PackedEntries> | null
  /** Keys of what it has no room for. */
  left: string[]
}

/**
 * Brings together what was changed here with what other browsers have left in `storage.sync`. Browsers that take this
 * step whenever either changes end with the same preferences, since a newer entry is never given up for an older one.
 */
export function syncStep({ preferences, entries, stored, now }: Known): Step {
  const theirs = withoutForgotten(readBuckets(stored), now)
  const known = mergeEntries(entries ?? new Map(), theirs)
  const edits = editsSince(entries, factsOf(preferences), timeAfter(known, now))
  const merged = withoutForgotten(mergeEntries(known, edits), now)
  return { preferences: preferencesOf(merged, preferences), entries: merged, ...pushOf(merged, stored) }
}

function pushOf(entries: Entries, stored: Record<string, unknown>): Pick<Step, 'push' | 'left'> {
  const { buckets, left } = layEntries(entries)
  const theirs = readBuckets(stored)
  const isLacking = ([key, entry]: [string, Entry]) => {
    const known = theirs.get(key)
    return !known || isNewer(entry, known)
  }
  if (![...buckets.values()].some(bucket => [...bucket].some(isLacking))) return { push: null, left }
  // What makes room goes in the same write as what needs it.
  const changed = [...buckets]
    .map(([name, bucket]): [string, PackedEntries] => [name, packEntries(bucket)])
    .filter(([name, bucket]) => JSON.stringify(bucket) !== JSON.stringify(stored[name] ?? {}))
  return { push: Object.fromEntries(changed), left }
}
