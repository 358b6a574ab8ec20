export interface Cache<Value> {
  /** The value that is kept for the key, or else the one that is made. */
  get(key: string, make: () => Promise<Value>): Promise<Value>
}

/** Keeps the values that were asked for last, so many of them. */
export function createCache<Value>(size: number): Cache<Value> {
  const kept = new Map<string, Value>()
  return {
    async get(key, make) {
      const value = kept.get(key) ?? (await make())
      // A map keeps the order in which it was filled: the first one was not asked for the longest.
      kept.delete(key)
      kept.set(key, value)
      for (const old of kept.keys()) if (kept.size > size) kept.delete(old)
      return value
    }
  }
}
