import { browser } from '../browser'

/** Storage takes no more, or nothing at all; what was to be written was not, as a whole. */
export class StorageRefused extends Error {}

/** Writes all values or, where it throws, none. */
export async function store(values: Record<string, unknown>): Promise<void> {
  if (Object.keys(values).length === 0) return
  try {
    await browser.storage.local.set(values)
  } catch (error) {
    throw new StorageRefused(error instanceof Error ? error.message : String(error))
  }
}

/** Removes what no longer counts; a crash before it leaves keys that the next check removes. */
export async function removeKeys(keys: string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove(keys)
}

/** Gives the outcome `full` where storage refuses. */
export async function orFull<T>(work: Promise<T>): Promise<T | { kind: 'full'; message: string }> {
  try {
    return await work
  } catch (error) {
    if (error instanceof StorageRefused) return { kind: 'full', message: error.message }
    throw error
  }
}
