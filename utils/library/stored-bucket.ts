/** Part of a map, as it is stored under one key. */
export type StoredBucket<Value> = readonly (readonly [name: string, value: Value])[]

/** The names and values in a stored bucket; the values are untrusted, and what is no pair is left out. */
export function pairsOf(stored: unknown): [name: string, value: unknown][] {
  const pairs: unknown[] = Array.isArray(stored) ? stored : []
  return pairs.flatMap(pair => {
    const [name, value] = Array.isArray(pair) ? pair : []
    return typeof name === 'string' ? [[name, value] as [string, unknown]] : []
  })
}

/** All buckets of a map, by their storage keys, as they have to be stored. */
export function bucketed<Value>(
  entries: Iterable<readonly [name: string, value: Value]>,
  keyOf: (name: string) => string
): Map<string, StoredBucket<Value>> {
  const buckets = new Map<string, (readonly [string, Value])[]>()
  for (const entry of entries) {
    const key = keyOf(entry[0])
    const bucket = buckets.get(key)
    if (bucket) bucket.push(entry)
    else buckets.set(key, [entry])
  }
  return buckets
}

/** What has to be written for stored buckets to be as they should: those that differ, and empty ones for what is no more. */
export function mendedBuckets(
  stored: Readonly<Record<string, unknown>>,
  wanted: ReadonlyMap<string, readonly unknown[]>
): Record<string, readonly unknown[]> {
  const keys = [...new Set([...wanted.keys(), ...Object.keys(stored)])]
  const wrong = keys.filter(key => !isSameBucket(stored[key], wanted.get(key) ?? []))
  return Object.fromEntries(wrong.map(key => [key, wanted.get(key) ?? []]))
}

/** Whether a stored bucket holds just these, in whatever order. */
function isSameBucket(stored: unknown, wanted: readonly unknown[]): boolean {
  if (!Array.isArray(stored) || stored.length !== wanted.length) return false
  const texts = new Set(stored.map(entry => JSON.stringify(entry)))
  return wanted.every(entry => texts.has(JSON.stringify(entry)))
}
