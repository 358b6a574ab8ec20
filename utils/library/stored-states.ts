import { isStatesKey, ownStateId, stateKey, statesKey } from './keys'
import { pairsOf } from './stored-bucket'

// Most states are small and share buckets: a key for each would make every write dearer. One that has grown large has a
// key of its own from then on, so that no other story's progress writes it anew. The bucket is asked first; so what is
// moved into it counts at once, and the key that it had may go later.

type Values = Record<string, unknown>

/** Keys of all that has to be read to know the states of these articles. */
export function stateKeys(ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap(id => [statesKey(id), stateKey(id)]))]
}

/** Looks states up, by id, in values read from storage; they are untrusted, and undefined where there is none. */
export function statesOf(values: Values): (id: string) => unknown {
  const buckets = new Map<string, Map<string, unknown>>()
  return id => {
    const key = statesKey(id)
    const bucket = buckets.get(key) ?? new Map(pairsOf(values[key]))
    buckets.set(key, bucket)
    return bucket.get(id) ?? values[stateKey(id)]
  }
}

/** A state in storage before and after a write; untrusted, undefined where there was none or is none now. */
export interface StoredChange {
  before: unknown
  after: unknown
}

/** The states that are others than before, by id, out of what `storage.onChanged` tells. */
export function changedStates(
  changes: Record<string, { oldValue?: unknown; newValue?: unknown }>
): Map<string, StoredChange> {
  const keys = Object.keys(changes)
  const values = (side: 'oldValue' | 'newValue') =>
    Object.fromEntries(keys.map(key => [key, changes[key]?.[side]]))
  const [before, after] = [values('oldValue'), values('newValue')]
  const ids = new Set([before, after].flatMap(side => keys.flatMap(key => idsIn(key, side[key]))))
  const [stateBefore, stateAfter] = [statesOf(before), statesOf(after)]
  return new Map(
    [...ids]
      .map(id => [id, { before: stateBefore(id), after: stateAfter(id) }] as const)
      .filter(([, change]) => JSON.stringify(change.before) !== JSON.stringify(change.after))
  )
}

function idsIn(key: string, value: unknown): string[] {
  if (isStatesKey(key)) return pairsOf(value).map(([id]) => id)
  const id = ownStateId(key)
  return id === null ? [] : [id]
}
