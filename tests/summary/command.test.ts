import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillTo } from '@/utils/summary/summarize'
import { countWords } from '@/utils/summary/words'
import { madeArticles } from './made-articles'

const root = join(import.meta.dirname, '../..')

/** What the command answers to these lines. */
function answersTo(lines: readonly string[]): Record<string, unknown>[] {
  const output = execFileSync(process.execPath, ['scripts/run.mjs', 'summarize'], {
    cwd: root,
    input: lines.join('\n'),
    encoding: 'utf8'
  })
  return output
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

test('the command gives what the views would, with places, in order; and goes on after a bad line', () => {
  const stories = madeArticles.slice(0, 5).map(({ name, lang, title, blocks }) => ({
    id: name,
    lang,
    title,
    words: 40,
    paragraphs: blocks.map(({ text }) => text)
  }))
  const lines = stories.map(story => JSON.stringify(story))
  const answers = answersTo([...lines.slice(0, 2), '{"id":"bad"}', '', 'no JSON', ...lines.slice(2)])
  expect(answers.map(({ id }) => id)).toEqual([
    stories[0]?.id,
    stories[1]?.id,
    'bad',
    null,
    ...stories.slice(2).map(({ id }) => id)
  ])
  expect(answers[2]).toHaveProperty('error.message')
  for (const { id, lang, title, paragraphs } of stories) {
    const answer = answers.find(each => each.id === id)
    const blocks = paragraphs.map((text, i) => ({
      id: String(i),
      kind: 'paragraph' as const,
      html: '',
      text,
      page: ''
    }))
    expect(answer?.sentences).toEqual(
      fillTo(40, blocks, { lang, title }).map(({ text, block, start, end }) => ({
        text,
        paragraph: Number(block),
        start,
        end
      }))
    )
    expect(answer?.ms).toEqual(expect.any(Number))
  }
})

test('it is filled to the words that are asked for', () => {
  const { blocks, lang, title } = madeArticles.find(({ name }) => name === 'en-story-bees') ?? { blocks: [] }
  for (const words of [25, 45, 70]) {
    const summary = fillTo(words, blocks, { lang: lang ?? '', title: title ?? '' })
    const said = summary.reduce((sum, { text }) => sum + countWords(text), 0)
    expect(Math.abs(said - words)).toBeLessThan(18)
  }
})
