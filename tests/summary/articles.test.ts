import { describe, expect, test } from 'vitest'
import { type SummaryLength, storyWords, summarize } from '@/utils/summary/summarize'
import { countWords } from '@/utils/summary/words'
import { type MadeArticle, type Mark, madeArticles } from './made-articles'

const lengths: SummaryLength[] = ['short', 'usual', 'long']
const runs = madeArticles.flatMap(article => lengths.map(length => ({ ...article, length })))

/** The marks of a summary's sentences, one list a sentence. */
function chosenMarks({ blocks, lang, title, marks }: MadeArticle, length: SummaryLength): Mark[][] {
  return summarize(blocks, { lang, title, length }).map(({ block, start, end }) =>
    marks.filter(mark => mark.block === block && mark.start >= start && mark.start < end)
  )
}

test('there are sixty, of six kinds in two languages', () => {
  expect(madeArticles).toHaveLength(60)
  const kinds = new Set(madeArticles.map(({ lang, kind }) => `${lang} ${kind}`))
  expect(kinds.size).toBe(12)
})

test('every mark stands before a sentence', () => {
  for (const { blocks, marks, name } of madeArticles) {
    for (const { block, start, kind, key } of marks) {
      const text = blocks.find(({ id }) => id === block)?.text ?? ''
      expect(text.slice(start), `${name}: ${block}`).toMatch(/^\S/)
      if (kind === 'on') expect(marks.some(other => other.kind === 'name' && other.key === key)).toBe(true)
    }
  }
})

describe.each(runs)('$name, $length', article => {
  const { blocks, lang, title, length } = article
  const chosen = chosenMarks(article, length)

  test('nothing is there that is no part of the story', () => {
    expect(chosen.flat().filter(({ kind }) => kind === 'never')).toEqual([])
  })

  test('no two say the same', () => {
    const same = chosen.flatMap(marks => marks.filter(({ kind }) => kind === 'same').map(({ key }) => key))
    expect(new Set(same).size).toBe(same.length)
  })

  test('nothing hangs on what was left out', () => {
    chosen.forEach((marks, i) => {
      for (const { kind, key } of marks) {
        if (kind !== 'on') continue
        const before = chosen.slice(0, i).flat()
        expect(
          before.some(other => other.kind === 'name' && other.key === key),
          summarize(blocks, { lang, title, length })[i]?.text
        ).toBe(true)
      }
    })
  })

  test('it is at most half of the story, and three to five sentences where that allows', () => {
    const summary = summarize(blocks, { lang, title, length })
    const words = summary.reduce((sum, { text }) => sum + countWords(text), 0)
    expect(words).toBeLessThanOrEqual(storyWords(blocks) / 2)
    expect(summary.length).toBeLessThanOrEqual(5)
    if (article.kind !== 'short') expect(summary.length).toBeGreaterThanOrEqual(2)
  })
})

test('an ordinary story has three sentences at least', () => {
  const long = madeArticles.filter(({ blocks, kind }) => kind === 'story' && storyWords(blocks) > 90)
  for (const { blocks, lang, title } of long) {
    expect(summarize(blocks, { lang, title }).length).toBeGreaterThanOrEqual(3)
  }
})
