import { JSDOM, VirtualConsole } from 'jsdom'
import { expect, test } from 'vitest'
import { looksReadable } from '@/utils/extraction/readable-hint'
import { pageCases, readExpectation } from './page-cases'

const looks = pageCases.map(({ name, url, html }) => {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window
  return { name, isReadable: looksReadable(document, url), isArticle: readExpectation(name)?.html != null }
})

test('no front page, index or empty page looks as if it could be read', () => {
  expect(looks.filter(({ isReadable, isArticle }) => isReadable && !isArticle)).toEqual([])
})

test('stories do, but for very short ones and those whose text stands in no paragraphs', () => {
  const missed = looks.filter(({ isReadable, isArticle }) => isArticle && !isReadable)
  expect(missed.map(({ name }) => name)).toEqual([
    'listicle-headings',
    'loose-text',
    'photo-story',
    'short-story'
  ])
})
