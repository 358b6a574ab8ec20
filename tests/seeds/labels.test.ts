import { describe, expect, it } from 'vitest'
import { labelProblems } from './label-problems'
import { seedFiles } from './seed-files'

const files = seedFiles('labels')

describe('seeds/labels', () => {
  it('has Indonesian and English', () => {
    expect(files.map(file => file.name)).toEqual(expect.arrayContaining(['en', 'id']))
  })

  it.each(files)('$name.json is named after a language', ({ name }) => {
    expect(Intl.getCanonicalLocales(name)).toEqual([name])
  })

  it.each(files)('$name.json holds labels', ({ name, value }) => {
    expect(labelProblems(name, value)).toEqual([])
  })
})

describe('the check of a label file', () => {
  const label = { text: 'Baca juga', match: 'line', kind: 'related' }
  const problemsOf = (...labels: unknown[]) => labelProblems('id', labels).join('\n')

  it('takes good ones', () => {
    expect(
      problemsOf({ ...label, text: '[Gambas:', match: 'anywhere' }, label, { ...label, match: 'start' })
    ).toBe('')
  })

  it.each([
    ['an unknown key', [{ ...label, lang: 'id' }], 'unknown key "lang"; the keys are text, match, kind'],
    ['a missing kind', [{ text: 'Baca juga', match: 'line' }], '"kind" is missing'],
    ['an unknown kind', [{ ...label, kind: 'more' }], '"more" is no kind'],
    ['an unknown match', [{ ...label, match: 'end' }], 'match is one of line, start, anywhere'],
    ['an empty text', [{ ...label, text: '' }], 'what the page prints'],
    ['blanks around the text', [{ ...label, text: 'Baca juga ' }], 'what the page prints'],
    ['a closing colon', [{ ...label, text: 'Baca juga:' }], 'leave the closing colon out'],
    ['a label twice but for case', [label, { ...label, text: 'Baca Juga' }], 'stands twice'],
    ['unsorted labels', [label, { ...label, text: 'Artikel lain' }], 'stands too low'],
    ['what is no object', ['Baca juga'], 'a list of objects']
  ])('refuses %s', (_, labels, words) => {
    expect(problemsOf(...labels)).toContain(words)
  })
})
