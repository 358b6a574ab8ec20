/** Bytes as Chromium counts them. */
const sizeOf = (key: string, value: unknown) =>
  Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value).replaceAll('<', '\\u003C'))

const limits = { bytes: 102_400, itemBytes: 8192, items: 512, aMinute: 120, anHour: 1800 }

interface Write {
  version: number
  key: string
  value: unknown
}

/** The account that browsers sync with: of each key it keeps what it was told last. */
export class FakeAccount {
  readonly items = new Map<string, Write>()
  readonly #areas: FakeSyncArea[] = []
  #version = 0

  area(now: () => number): FakeSyncArea {
    const area = new FakeSyncArea(this, now)
    this.#areas.push(area)
    for (const write of this.items.values()) area.incoming.push(write)
    return area
  }

  take(key: string, value: unknown): void {
    this.#version += 1
    const write = { version: this.#version, key, value }
    this.items.set(key, write)
    for (const area of this.#areas) area.incoming.push(write)
  }
}

/** One browser's `storage.sync` at its real limits; what is written and what comes in waits until it is delivered. */
export class FakeSyncArea {
  readonly incoming: Write[] = []
  readonly outgoing: [key: string, value: unknown][] = []
  onChanged = () => {}
  readonly #view = new Map<string, { version: number; value: unknown }>()
  readonly #writes: number[] = []
  readonly #account: FakeAccount
  readonly #now: () => number

  constructor(account: FakeAccount, now: () => number) {
    this.#account = account
    this.#now = now
  }

  async get(): Promise<Record<string, unknown>> {
    return structuredClone(Object.fromEntries([...this.#view].map(([key, { value }]) => [key, value])))
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.#count()
    const after = { ...(await this.get()), ...items }
    const sizes = Object.entries(after).map(([key, value]) => sizeOf(key, value))
    if (sizes.some(size => size > limits.itemBytes)) throw new Error('QUOTA_BYTES_PER_ITEM')
    if (sizes.reduce((sum, size) => sum + size, 0) > limits.bytes) throw new Error('QUOTA_BYTES')
    if (sizes.length > limits.items) throw new Error('MAX_ITEMS')
    for (const [key, value] of Object.entries(structuredClone(items))) {
      this.#view.set(key, { version: this.#view.get(key)?.version ?? 0, value })
      this.outgoing.push([key, value])
    }
    this.onChanged()
  }

  /** Lets the account have what was written here first. */
  deliverOut(): void {
    const write = this.outgoing.shift()
    if (write) this.#account.take(...write)
  }

  /** Lets this browser have one of the changes that wait; what is older than what it has comes too late. */
  deliverIn(at: number): void {
    const [write] = this.incoming.splice(at % Math.max(1, this.incoming.length), 1)
    if (!write || write.version <= (this.#view.get(write.key)?.version ?? 0)) return
    this.#view.set(write.key, write)
    this.onChanged()
  }

  #count(): void {
    const now = this.#now()
    const within = (milliseconds: number) => this.#writes.filter(time => now - time < milliseconds).length
    if (within(60_000) >= limits.aMinute || within(3_600_000) >= limits.anHour)
      throw new Error('MAX_WRITE_OPERATIONS')
    this.#writes.push(now)
  }
}
