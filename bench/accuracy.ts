import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { JSDOM, VirtualConsole } from 'jsdom'
import { extract } from '../utils/extraction/pipeline'
import { rulesFor, siteFor } from '../utils/rules/catalogue'

/** A row of a corpus's `gold.jsonl`: what is known of a page; null where nothing is. */
interface GoldRow {
  id: string
  /** The page's gzipped HTML, from the corpus's folder. */
  file: string
  url: string
  title: string | null
  byline: string | null
  published: string | null
}

type Fact = 'title' | 'byline' | 'published'

/** One fact of one page: what it should be and what was read. */
export interface Reading {
  id: string
  fact: Fact
  gold: string
  read: string | null
  isRight: boolean
}

/**
 * `node scripts/run.mjs ../bench/accuracy`: how many titles, bylines and publication times the pipeline reads right, with
 * the sites' facts and without, on the corpus of real pages that `BENING_CORPUS` names. Prints the shares and each miss.
 */
export async function main(): Promise<void> {
  const corpus = process.env.BENING_CORPUS
  if (!corpus || !existsSync(join(corpus, 'gold.jsonl'))) {
    const why = corpus ? `${corpus} holds no gold.jsonl` : 'BENING_CORPUS names no folder of real pages'
    console.log(`Accuracy of titles, bylines and dates is not measured: ${why}.`)
    return
  }
  for (const hasSiteRules of [true, false]) {
    const readings = readCorpus(corpus, hasSiteRules)
    console.log(`Accuracy ${hasSiteRules ? 'with' : 'without'} site rules: ${sharesOf(readings)}`)
    for (const { id, fact, gold, read } of readings.filter(reading => !reading.isRight))
      console.log(`  ${id} ${fact}: ${JSON.stringify(read)}, not ${JSON.stringify(gold)}`)
  }
}

/** Every fact that the corpus knows, beside what the pipeline reads. */
export function readCorpus(folder: string, hasSiteRules: boolean): Reading[] {
  const rows = readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean)
  return rows.flatMap(row => readPage(folder, JSON.parse(row) as GoldRow, hasSiteRules))
}

function readPage(folder: string, row: GoldRow, hasSiteRules: boolean): Reading[] {
  const facts = (['title', 'byline', 'published'] as const).filter(fact => row[fact] != null)
  if (facts.length === 0) return []
  const html = gunzipSync(readFileSync(join(folder, row.file))).toString()
  const { window } = new JSDOM(html, { url: row.url, virtualConsole: new VirtualConsole() })
  const rules = rulesFor(row.url, { off: [], own: [] }).filter(rule => hasSiteRules || rule.type === 'label')
  const site = hasSiteRules ? siteFor(row.url) : null
  const result = extract(window.document, { url: row.url, rules, site })
  window.close()
  return facts.map(fact => {
    const gold = row[fact] as string
    const read = 'article' in result ? factOf(result.article, fact) : null
    return { id: row.id, fact, gold, read, isRight: read !== null && SAME[fact](gold, read) }
  })
}

function factOf(
  article: { title: string; authors: string[]; published: string | null },
  fact: Fact
): string | null {
  return fact === 'byline' ? article.authors.join(', ') || null : article[fact]
}

/** When two values of a fact are one. */
const SAME: Record<Fact, (a: string, b: string) => boolean> = {
  title: (a, b) => fold(a) === fold(b),
  byline: (a, b) => nameSet(a) === nameSet(b),
  // To the minute, with the offset; a day where only the day is known.
  published: (a, b) => a.slice(0, 16) === b.slice(0, 16) && a.slice(19) === b.slice(19)
}

function nameSet(byline: string): string {
  return [...new Set(byline.split(',').map(fold))].sort().join('\n')
}

function fold(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function sharesOf(readings: readonly Reading[]): string {
  return (['title', 'byline', 'published'] as const)
    .map(fact => {
      const own = readings.filter(reading => reading.fact === fact)
      const right = own.filter(reading => reading.isRight).length
      return `${fact} ${right} of ${own.length} (${(right / Math.max(1, own.length)).toFixed(3)})`
    })
    .join(', ')
}
