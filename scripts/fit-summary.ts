import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Block } from '../utils/article'
import { choose } from '../utils/summary/choosing'
import { type Weights, worthOf } from '../utils/summary/ranking'
import { readSentences, type StorySentence, senseOf } from '../utils/summary/reading'
import { boundsToFill } from '../utils/summary/summarize'
import { tongueOf } from '../utils/summary/tongues'
import { TRAITS, traitsOf } from '../utils/summary/traits'
import { wordsOf } from '../utils/summary/words'
import { type Boosting, boost, type Example } from './boost'

/** A line of the stories to learn from: a story and a summary of it that somebody wrote. */
interface Row {
  lang: string
  title: string
  source: string
  fold: number
  paragraphs: string[]
  reference: string[]
}

interface Prepared {
  row: Row
  sentences: StorySentence[]
  examples: Example[]
  reference: string[]
}

/** Few and shallow: more of them know the outlets they were fitted to, not the next one. */
const boosting: Boosting = { trees: 110, depth: 3, rate: 0.1, least: 150 }

const WORDS = 60

/**
 * `node scripts/run.mjs fit-summary FILE.jsonl`: makes `utils/summary/weights.json` out of stories with summaries
 * that people wrote (rows `{lang, title, source, fold, paragraphs, reference}`), and prints ROUGE-1 for stories of
 * outlets, and of folds, that were left out of the fitting.
 */
export async function main([file]: string[]): Promise<void> {
  if (!file) throw new Error('usage: node scripts/run.mjs fit-summary FILE.jsonl')
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const stories = lines.map(line => prepare(JSON.parse(line) as Row))
  for (const by of ['source', 'fold'] as const)
    console.log(`each ${by} left out: ${crossValidate(stories, by)}`)
  const weights = learn(stories)
  console.log(`all, fitted to them: ${percent(stories.map(story => score(story, weights)))}`)
  const place = fileURLToPath(new URL('../utils/summary/weights.json', import.meta.url))
  writeFileSync(place, `${JSON.stringify({ traits: TRAITS, ...weights })}\n`)
}

function prepare(row: Row): Prepared {
  const tongue = tongueOf(row.lang)
  const blocks = row.paragraphs.map(
    (text, i): Block => ({ id: String(i), kind: 'paragraph', html: '', text, page: '' })
  )
  const sentences = readSentences(blocks, { lang: row.lang, title: row.title, tongue })
  const traits = traitsOf(sentences, senseOf(wordsOf(row.title), tongue), tongue)
  const reference = wordsOf(row.reference.join(' '))
  const pairs = new Set(pairsOf(reference))
  const examples = sentences.map(({ words }, i) => ({
    traits: traits[i] ?? [],
    value: heldPart(words, pairs)
  }))
  return { row, sentences, examples, reference }
}

/** How much of a sentence the summary holds: the part of its pairs of words, drawn towards all or nothing. */
function heldPart(words: readonly string[], pairs: ReadonlySet<string>): number {
  const own = pairsOf(words)
  const held = own.filter(pair => pairs.has(pair)).length / Math.max(1, own.length)
  return (held + (held >= 0.6 ? 1 : 0)) / 2
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

function learn(stories: readonly Prepared[]): Weights {
  const examples = stories.flatMap(({ sentences, examples }) =>
    examples.filter((_, i) => sentences[i]?.isTelling)
  )
  return boost(examples, boosting)
}

function crossValidate(stories: readonly Prepared[], by: 'source' | 'fold'): string {
  const groups = [...new Set(stories.map(({ row }) => row[by]))]
  const scores = groups.map(group => {
    const weights = learn(stories.filter(({ row }) => row[by] !== group))
    return stories.filter(({ row }) => row[by] === group).map(story => score(story, weights))
  })
  const each = groups.map((group, i) => `${group} ${percent(scores[i] ?? [])}`).join(', ')
  return `${percent(scores.flat())} (${each})`
}

/** ROUGE-1 F of the summary that these weights choose. */
function score({ sentences, examples, reference }: Prepared, weights: Weights): number {
  const weighed = sentences.map((sentence, i) => ({
    sentence,
    worth: worthOf(examples[i]?.traits ?? [], weights)
  }))
  const said = choose(weighed, boundsToFill(WORDS)).flatMap(({ words }) => words)
  const left = new Map<string, number>()
  for (const word of reference) left.set(word, (left.get(word) ?? 0) + 1)
  const hits = said.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return (2 * hits.length) / Math.max(1, said.length + reference.length)
}

function percent(scores: readonly number[]): string {
  return ((100 * scores.reduce((sum, score) => sum + score, 0)) / Math.max(1, scores.length)).toFixed(2)
}
