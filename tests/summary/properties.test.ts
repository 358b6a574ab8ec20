import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Block } from '@/utils/article'
import { sentencesOf } from '@/utils/summary/sentences'
import { fillTo, storyWords, summarize } from '@/utils/summary/summarize'
import { countWords } from '@/utils/summary/words'
import { madeArticles } from './made-articles'
import { randomFrom, randomText } from './random'

const pages = join(import.meta.dirname, '../pages')

/** The paragraphs of every page that extraction is tested with. */
const fixtures = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter(path => /expected[\w-]*\.(txt|md|html)$/.test(path))
  .map(path => readFileSync(join(pages, path), 'utf8').split('\n').map(strip).filter(Boolean))

const random = randomFrom(4)
const generated = Array.from({ length: 300 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 8) }, () => randomText(random))
)

const odd: Record<string, string[]> = {
  nothing: [],
  'empty paragraphs': ['', ' ', '\n'],
  'one word': ['Halo'],
  emoji: ['👋👋 🇮🇩', '👩‍👩‍👧.'],
  'right to left': ['مرحبا بالعالم. كيف حالك اليوم؟ هذا خبر طويل عن المدينة والناس الذين يعيشون فيها.'],
  'a megabyte in one paragraph': ['Polisi menangkap tiga orang di Rimba pada Rabu malam. '.repeat(19_000)],
  'a megabyte without an end': ['a'.repeat(1_000_000)],
  'a megabyte of open quotation marks': ['“Ia berkata. '.repeat(77_000)],
  'a megabyte of dots': ['. '.repeat(500_000)],
  'many paragraphs': Array.from({ length: 20_000 }, (_, i) => `Kalimat nomor ${i} dari naskah yang panjang.`)
}

function strip(line: string): string {
  return line.replace(/<[^>]*>/g, '').trim()
}

function toBlocks(texts: readonly string[]): Block[] {
  return texts.map((text, i) => ({ id: `b${i + 1}`, kind: 'paragraph', html: '', text, page: '' }))
}

function expectPartition(text: string, lang: string): void {
  let end = 0
  const wrong: string[] = []
  for (const span of sentencesOf(text, lang)) {
    const own = text.slice(span.start, span.end)
    const isInPlace = span.start >= end && text.slice(end, span.start).trim() === ''
    if (!isInPlace || own === '' || own !== own.trim()) wrong.push(own)
    end = span.end
  }
  expect(wrong).toEqual([])
  expect(text.slice(end).trim()).toBe('')
}

function expectHonest(blocks: Block[], lang: string): void {
  for (const length of ['short', 'usual', 'long'] as const) {
    const summary = summarize(blocks, { lang, title: 'Judul', length })
    const words = summary.reduce((sum, { text }) => sum + countWords(text), 0)
    expect(words).toBeLessThanOrEqual(storyWords(blocks) / 2)
    expect(summary.length).toBeLessThanOrEqual(5)
    expectPlaces(summary, blocks)
  }
  expectPlaces(fillTo(60, blocks, { lang, title: 'Judul' }), blocks)
}

/** Each sentence stands where it says, in the story's order. */
function expectPlaces(summary: ReturnType<typeof summarize>, blocks: readonly Block[]): void {
  const numbers = summary.map(({ block }) => blocks.findIndex(({ id }) => id === block))
  summary.forEach(({ text, start, end }, i) => {
    expect(blocks[numbers[i] ?? -1]?.text.slice(start, end)).toBe(text)
    const isBehind = (numbers[i] ?? 0) > (numbers[i - 1] ?? -1) || start >= (summary[i - 1]?.end ?? 0)
    expect(isBehind).toBe(true)
  })
}

describe.each(['id', 'en', 'ar', 'und', 'no such tag'])('in %j', lang => {
  test.each(Object.entries(odd))('%s', (_, texts) => {
    const blocks = toBlocks(texts)
    for (const { text } of blocks.slice(0, 50)) expectPartition(text, lang)
    expectHonest(blocks, lang)
  })
})

test('sentences of generated texts are a partition, and summaries of them hold their places', () => {
  for (const texts of generated) {
    for (const text of texts) expectPartition(text, 'id')
    expectHonest(toBlocks(texts), 'id')
  }
})

test('so are those of the pages', () => {
  expect(fixtures.length).toBeGreaterThan(3)
  for (const texts of fixtures) {
    for (const text of texts) expectPartition(text, 'id')
    expectHonest(toBlocks(texts), 'id')
  }
})

test('and those of the made articles', () => {
  for (const { blocks, lang } of madeArticles) {
    for (const { text } of blocks) expectPartition(text, lang)
    expectHonest(blocks, lang)
  }
})

test('the same story gives the same summary', () => {
  for (const { blocks, lang, title } of madeArticles) {
    expect(summarize(blocks, { lang, title })).toEqual(summarize(blocks, { lang, title }))
  }
})
