import type { IDBPTransaction } from 'idb'
import { bucketOf, bucketsWith } from './buckets'
import { type Cache, createCache } from './cache'
import { type InChunk, type SearchSchema, searchDatabase } from './database'
import type { Positions, Postings, Terms } from './postings'

/** Which stories the index holds where; kept until the index changes. */
export interface Layout {
  generation: number
  /** The stories by their numbers, which hold for this generation alone; null where one was taken out. */
  ids: (string | null)[]
  numbers: ReadonlyMap<string, number>
  /** Number of each chunk's first story. */
  starts: ReadonlyMap<number, number>
  pending: readonly Placed<Terms>[]
  /** Rows of the latest searches: the next letter of a word is looked for where the one before was. */
  postings: Cache<(Postings & InChunk)[]>
  positions: Cache<Positions[]>
}

/** Part of a chunk, with the number of the chunk's first story. */
export type Placed<Part> = Part & { start: number }

const stores: ('facts' | 'wanted' | 'pending' | 'chunks' | 'postings' | 'positions')[] = [
  'facts',
  'wanted',
  'pending',
  'chunks',
  'postings',
  'positions'
]

type Reading = IDBPTransaction<SearchSchema, typeof stores>

let last: Layout | null = null

/** Reads the search index, in one transaction: all that is read through it is of one moment. */
export class IndexReader {
  readonly layout: Layout
  readonly #reading: Reading

  private constructor(layout: Layout, reading: Reading) {
    this.layout = layout
    this.#reading = reading
  }

  static async open(): Promise<IndexReader> {
    const reading: Reading = (await searchDatabase()).transaction(stores)
    const generation = (await reading.objectStore('facts').get('generation')) ?? 0
    if (last?.generation !== generation) last = await readLayout(reading, generation)
    return new IndexReader(last, reading)
  }

  /** How many stories wait to be indexed. */
  waiting(): Promise<number> {
    return this.#reading.objectStore('wanted').count()
  }

  /** The postings among which are those of a term, or of all terms that begin so; chunk by chunk. */
  async postings(term: string, isPrefix: boolean): Promise<Placed<Postings>[]> {
    const rows = this.#placed(await this.#postings(bucketsFor(term, isPrefix)))
    return [...rows, ...this.layout.pending.map(({ postings, start }) => ({ ...postings, start }))]
  }

  /** The same with the positions. */
  async terms(term: string, isPrefix: boolean): Promise<Placed<Terms>[]> {
    const buckets = bucketsFor(term, isPrefix)
    const [postings, positions] = await Promise.all([this.#postings(buckets), this.#positions(buckets)])
    // Both stores have the same keys.
    const rows = this.#placed(postings).flatMap((row, at) => {
      const own = positions[at]
      return own ? [{ postings: row, positions: own, start: row.start }] : []
    })
    return [...rows, ...this.layout.pending]
  }

  #postings(buckets: [number, number]): Promise<(Postings & InChunk)[]> {
    return this.layout.postings.get(buckets.join(), () =>
      this.#reading.objectStore('postings').getAll(rangeOf(...buckets))
    )
  }

  #positions(buckets: [number, number]): Promise<Positions[]> {
    return this.layout.positions.get(buckets.join(), () =>
      this.#reading.objectStore('positions').getAll(rangeOf(...buckets))
    )
  }

  #placed<Row extends InChunk>(rows: Row[]): Placed<Row>[] {
    return rows.map(row => ({ ...row, start: this.layout.starts.get(row.chunk) ?? 0 }))
  }
}

function bucketsFor(term: string, isPrefix: boolean): [number, number] {
  return isPrefix ? bucketsWith(term) : [bucketOf(term), bucketOf(term)]
}

function rangeOf(first: number, last: number): IDBKeyRange {
  return IDBKeyRange.bound([first], [last, []])
}

async function readLayout(reading: Reading, generation: number): Promise<Layout> {
  const [chunks, pending] = await Promise.all([
    reading.objectStore('chunks').getAll(),
    reading.objectStore('pending').getAll()
  ])
  const ids: (string | null)[] = []
  const starts = new Map<number, number>()
  for (const row of chunks) {
    starts.set(row.chunk, ids.length)
    ids.push(...row.ids)
  }
  const count = ids.length
  ids.push(...pending.map(({ id }) => id))
  return {
    generation,
    ids,
    starts,
    pending: pending.map(({ postings, positions }, at) => ({ postings, positions, start: count + at })),
    postings: createCache(12),
    positions: createCache(6),
    numbers: new Map(ids.flatMap((id, number) => (id === null ? [] : [[id, number]])))
  }
}
