import { beginning } from './buckets'
import type { IndexReader, Placed } from './index-reader'
import { matchingTerms, type TermRange } from './matching'
import { keepPhrases } from './places'
import type { Postings } from './postings'
import type { QueryPart } from './query'
import { PREFIX, STEM, scaled } from './scores'

/** How well each story meets a part of a query, 1 to 255, by the story's number; 0: not at all. */
export function partScores(reader: IndexReader, part: QueryPart): Promise<Uint8Array> {
  return part.words.length === 1 ? wordScores(reader, part) : phraseScores(reader, part)
}

async function wordScores(reader: IndexReader, { words, isPrefix, stems }: QueryPart): Promise<Uint8Array> {
  const scores = new Uint8Array(reader.layout.ids.length)
  const [word = ''] = words
  const common = isPrefix ? beginning(word) : null
  const sought = common ? { word: common, isPrefix: false } : { word, isPrefix }
  const [rows, ...ofStems] = await Promise.all([
    reader.postings(sought.word, sought.isPrefix),
    ...stems.map(stem => reader.postings(stem, false))
  ])
  raiseWord(scores, rows, sought)
  for (const [at, stem] of stems.entries()) {
    for (const row of ofStems[at] ?? [])
      raise(scores, row, { range: matchingTerms(row, stem, false), factor: STEM })
  }
  return scores
}

/** Words that have to follow each other: as well as the least of them is met. */
async function phraseScores(reader: IndexReader, { words, isPrefix }: QueryPart): Promise<Uint8Array> {
  const sought = words.map((word, at) => ({ word, isPrefix: isPrefix && at === words.length - 1 }))
  const rows = await Promise.all(sought.map(one => reader.terms(one.word, one.isPrefix)))
  const scores = new Uint8Array(reader.layout.ids.length).fill(255)
  for (const [at, one] of sought.entries()) {
    const own = new Uint8Array(scores.length)
    const postings = rows[at]?.map(row => ({ ...row.postings, start: row.start })) ?? []
    raiseWord(own, postings, one)
    for (let index = 0; index < own.length; index++)
      if ((own[index] ?? 0) < (scores[index] ?? 0)) scores[index] = own[index] ?? 0
  }
  keepPhrases(scores, sought, rows)
  return scores
}

interface Sought {
  word: string
  isPrefix: boolean
}

function raiseWord(scores: Uint8Array, rows: readonly Placed<Postings>[], { word, isPrefix }: Sought): void {
  for (const row of rows) {
    raise(scores, row, { range: matchingTerms(row, word, false), factor: 1 })
    if (isPrefix) raise(scores, row, { range: matchingTerms(row, word, true), factor: PREFIX })
  }
}

/** Each story keeps the best that it was given. */
function raise(
  scores: Uint8Array,
  { postings, ends, start }: Placed<Postings>,
  { range, factor }: { range: TermRange | null; factor: number }
): void {
  if (!range) return
  const end = ends[range.end - 1] ?? 0
  for (let at = ends[range.first - 1] ?? 0; at < end; at += 2) {
    const index = start + (postings[at] ?? 0)
    const score = scaled(postings[at + 1] ?? 0, factor)
    if (score > (scores[index] ?? 0)) scores[index] = score
  }
}
