import { type StorageItemKey, storage } from 'wxt/utils/storage'

/** A value of its own in extension storage. */
export interface StoredItem<T> {
  readonly key: StorageItemKey
  /** What it is until it is written. */
  readonly fallback: T
  getValue(): Promise<T>
  /** Resolves when it is stored; rejects where storage is full. */
  setValue(value: T): Promise<void>
  /** Calls back at each change, whoever makes it; gives the way to stop that. */
  watch(onChange: (value: T) => void): () => void
}

interface ItemOptions<T> {
  fallback: T
  /** Makes what an earlier version stored into what this one knows; gives back as it is what is so already. */
  upgrade?: (stored: T) => T
}

/**
 * An item by its key, with the area before it (`local:look`). Nothing is read until it is asked for, and all that is
 * asked for in one go, of any items, is read in one go and known at the same moment: a view that wants ten settings
 * waits, and renders, once.
 */
export function storedItem<T>(key: StorageItemKey, { fallback, upgrade }: ItemOptions<T>): StoredItem<T> {
  const inForce = (stored: T | null) => {
    if (stored === null) return fallback
    return upgrade ? upgrade(stored) : stored
  }
  return {
    key,
    fallback,
    getValue: async () => inForce((await readTogether(key)) as T | null),
    setValue: value => storage.setItem(key, value),
    watch: onChange => storage.watch<T>(key, stored => onChange(inForce(stored)))
  }
}

interface Reading {
  keys: Set<StorageItemKey>
  values: Promise<ReadonlyMap<string, unknown>>
}

/** What is still being asked for. */
let reading: Reading | null = null

async function readTogether(key: StorageItemKey): Promise<unknown> {
  reading ??= startReading()
  reading.keys.add(key)
  return (await reading.values).get(key) ?? null
}

function startReading(): Reading {
  const keys = new Set<StorageItemKey>()
  const values = Promise.resolve().then(async () => {
    reading = null
    const items = await storage.getItems([...keys])
    return new Map(items.map(({ key, value }) => [key, value]))
  })
  return { keys, values }
}
