import { browser } from '../browser'
import { pairsOf, type StoredBucket } from './stored-bucket'

/**
 * A stored map that is parted into buckets, of which a change opens and writes only those that it touches. Nothing is
 * written here.
 */
export class Buckets<Value> {
  readonly #keyOf: (name: string) => string
  readonly #isValue: (value: unknown) => value is Value
  readonly #open = new Map<string, Map<string, Value>>()
  readonly #changed = new Set<string>()

  /** `keyOf` gives the storage key of the bucket that a name belongs to. */
  constructor(keyOf: (name: string) => string, isValue: (value: unknown) => value is Value) {
    this.#keyOf = keyOf
    this.#isValue = isValue
  }

  /** Reads what is stored for these names. */
  async open(names: readonly string[]): Promise<void> {
    const keys = [...new Set(names.map(this.#keyOf))].filter(key => !this.#open.has(key))
    if (keys.length === 0) return
    const found = await browser.storage.local.get(keys)
    for (const key of keys) this.#open.set(key, this.#parsed(found[key]))
  }

  /** What is known for a name, which has been opened; undefined where there is nothing. */
  get(name: string): Value | undefined {
    return this.#open.get(this.#keyOf(name))?.get(name)
  }

  /** Notes what is to be stored for a name, which has been opened; undefined takes it out. */
  set(name: string, value: Value | undefined): void {
    const key = this.#keyOf(name)
    const bucket = this.#open.get(key)
    if (value === undefined) bucket?.delete(name)
    else bucket?.set(name, value)
    this.#changed.add(key)
  }

  /** What `storage.local.set()` has to write. */
  values(): [key: string, StoredBucket<Value>][] {
    return [...this.#changed].map(key => [key, [...(this.#open.get(key) ?? [])]])
  }

  #parsed(stored: unknown): Map<string, Value> {
    return new Map(
      pairsOf(stored).flatMap(([name, value]) => (this.#isValue(value) ? [[name, value] as const] : []))
    )
  }
}
