import { JSDOM, VirtualConsole } from 'jsdom'
import { extract } from '../utils/extraction/pipeline'
import { builtInSet, ruleSetFor, siteFor } from '../utils/rules/catalogue'
import { type Corpus, type GoldRow, readPage } from './corpora'

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
 * Prints how many titles, bylines and publication times the pipeline reads right, with the sites' facts and without,
 * and each miss.
 */
export function reportAccuracy(corpus: Corpus): void {
  const byRules = [true, false].map(hasSiteRules => ({
    hasSiteRules,
    readings: readCorpus(corpus, hasSiteRules)
  }))
  for (const { hasSiteRules, readings } of byRules) {
    if (readings.length === 0) continue
    console.log(`\n${corpus.name}, ${hasSiteRules ? 'with' : 'without'} site rules: ${sharesOf(readings)}`)
    for (const { id, fact, gold, read } of readings.filter(reading => !reading.isRight))
      console.log(`  ${id} ${fact}: ${JSON.stringify(read)}, not ${JSON.stringify(gold)}`)
  }
}

/** Every fact that the corpus knows, beside what the pipeline reads. */
export function readCorpus(corpus: Corpus, hasSiteRules: boolean): Reading[] {
  return corpus.rows.flatMap(row => readFacts(corpus, row, hasSiteRules))
}

function readFacts(corpus: Corpus, row: GoldRow, hasSiteRules: boolean): Reading[] {
  const facts = (['title', 'byline', 'published'] as const).filter(fact => row[fact] != null)
  if (facts.length === 0) return []
  const { html } = readPage(corpus, row)
  const { window } = new JSDOM(html, { url: row.url, virtualConsole: new VirtualConsole() })
  const rules = hasSiteRules ? ruleSetFor(row.url, { off: [], own: [] }) : builtInSet()
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
