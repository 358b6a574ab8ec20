import { bucketOf } from './buckets'

/** Stories in a chunk of the index: a place in it is one byte. */
export const CHUNK = 256

/** Terms, and which stories have them. */
export interface Postings {
  /** In the order of their code units, each with a line break before it, and one at the end. */
  terms: string
  /** Where each term's postings end. */
  ends: Uint32Array<ArrayBuffer>
  /** Two bytes a posting: the story's place in its chunk, and what the term is worth in it, 1 to 255. */
  postings: Uint8Array<ArrayBuffer>
}

/** Where the same terms stand in their stories: read for phrases alone. */
export interface Positions {
  /** Where each term's positions end. */
  ends: Uint32Array<ArrayBuffer>
  /** For each posting: how often, then the distance from one position to the next, as varints. */
  positions: Uint8Array<ArrayBuffer>
}

/** Both of them. */
export interface Terms {
  postings: Postings
  positions: Positions
}

/** The bytes of one term. */
interface TermBytes {
  postings: ArrayLike<number>[]
  positions: ArrayLike<number>[]
}

/** The terms of single stories, sorted into buckets; each story gets the next place, from `start` on. */
export function sortedIntoBuckets(stories: readonly Terms[], start: number): Map<number, Terms> {
  const buckets = new Map<number, Map<string, { postings: number[]; positions: number[] }>>()
  for (const [at, { postings, positions }] of stories.entries()) {
    for (const [term, name] of namesOf(postings).entries()) {
      const bucket = getOrMake(buckets, bucketOf(name), () => new Map())
      const own = getOrMake(bucket, name, () => ({ postings: [], positions: [] }))
      own.postings.push(start + at, postings.postings[2 * term + 1] ?? 1)
      const end = positions.ends[term] ?? 0
      for (let byte = positions.ends[term - 1] ?? 0; byte < end; byte++)
        own.positions.push(positions.positions[byte] ?? 0)
    }
  }
  const asParts = (own: { postings: number[]; positions: number[] }): TermBytes => ({
    postings: [own.postings],
    positions: [own.positions]
  })
  return new Map(
    [...buckets].map(([bucket, terms]) => [
      bucket,
      packed([...terms].map(([name, own]) => [name, asParts(own)]))
    ])
  )
}

/** Terms with more of them added; the places of what is added must be behind those that are there. */
export function mergedTerms(before: Terms, added: Terms): Terms {
  const merged = new Map<string, TermBytes>()
  for (const { postings, positions } of [before, added]) {
    for (const [term, name] of namesOf(postings).entries()) {
      const own = getOrMake(merged, name, (): TermBytes => ({ postings: [], positions: [] }))
      own.postings.push(postings.postings.subarray(postings.ends[term - 1] ?? 0, postings.ends[term]))
      own.positions.push(positions.positions.subarray(positions.ends[term - 1] ?? 0, positions.ends[term]))
    }
  }
  return packed([...merged])
}

function namesOf({ terms }: Postings): string[] {
  return terms.slice(1, -1).split('\n')
}

function packed(terms: [string, TermBytes][]): Terms {
  terms.sort(([one], [other]) => (one < other ? -1 : 1))
  const postings = concatenated(terms.map(([, own]) => own.postings))
  const positions = concatenated(terms.map(([, own]) => own.positions))
  return {
    postings: {
      terms: `\n${terms.map(([name]) => name).join('\n')}\n`,
      ends: postings.ends,
      postings: postings.bytes
    },
    positions: { ends: positions.ends, positions: positions.bytes }
  }
}

function concatenated(terms: readonly (readonly ArrayLike<number>[])[]) {
  const ends = new Uint32Array(terms.length)
  const length = terms.reduce((sum, parts) => sum + parts.reduce((own, part) => own + part.length, 0), 0)
  const bytes = new Uint8Array(length)
  let end = 0
  for (const [at, parts] of terms.entries()) {
    for (const part of parts) {
      bytes.set(part, end)
      end += part.length
    }
    ends[at] = end
  }
  return { ends, bytes }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
