// The terms are parted into runs of about the same size, so that a search reads little and a row stays small. Where
// they are cut only decides how fast it is: by how often words begin so in Indonesian and English news.

/** The first term of each run but the first, in the order of their code units. */
const cuts =
  `2 7 ak an at b bas ber berp bu c co dap de di dik dis e f g h he i ins j jo k kar ke kem kes kl l lan le m
  mas me mem memp mene mengg menj meny mes mu naw nu o p pb pen per peru pr r ri s sat sec sel sep si su t taw ter tet
  tit tw us wi`.split(/\s+/)

export const BUCKETS = cuts.length + 1

/** Number of the bucket that a term lies in. */
export function bucketOf(term: string): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low
}

/** The first and the last bucket that terms with this beginning may lie in. */
export function bucketsWith(prefix: string): [number, number] {
  return [bucketOf(prefix), bucketOf(`${prefix}\uffff`)]
}

/** Beginnings whose terms lie in several buckets: "me", "ber". */
const spread = new Set(
  cuts
    .flatMap(cut => Array.from(cut, (_, at) => cut.slice(0, at + 1)))
    .filter(prefix => prefix.length > 1 && bucketOf(prefix) < bucketOf(`${prefix}\uffff`))
)
const longest = Math.max(...Array.from(spread, prefix => prefix.length))

/** The name of a term of its own for a common beginning, which spares reading all terms that begin so; or null. */
export function beginning(prefix: string): string | null {
  return spread.has(prefix) ? `${prefix}*` : null
}

/** The common beginnings of a term, itself among them. */
export function commonBeginnings(term: string): string[] {
  const found: string[] = []
  for (let end = 2; end <= Math.min(longest, term.length); end++) {
    if (spread.has(term.slice(0, end))) found.push(term.slice(0, end))
  }
  return found
}
