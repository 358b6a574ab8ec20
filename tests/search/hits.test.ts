import { describe, expect, test } from 'vitest'
import { foundRows } from '@/utils/library/search/found-rows'
import { hitsIn } from '@/utils/library/search/hits'
import { parseQuery } from '@/utils/library/search/query'
import { snippetOf } from '@/utils/library/search/snippet'

const marked = (text: string, typed: string, lang = 'id') =>
  hitsIn(text, parseQuery(typed), lang).map(({ start, end }) => text.slice(start, end))

describe('hits', () => {
  test.each([
    ['Banjir di Jakarta', 'jak banj', ['Banjir', 'Jakarta']],
    ['Ia membaca bacaan', 'baca', ['membaca', 'bacaan']],
    ['Baca buku', 'membaca', ['Baca']],
    ['Kafé Kota', 'kafe', ['Kafé']],
    ['Kota Tua dan kota', '"kota tua"', ['Kota Tua']],
    ['Kota Tua dan kota', 'kota "kota tua"', ['Kota Tua', 'kota']],
    ['Kasus COVID-19 naik', 'covid-19', ['COVID-19']],
    ['Tidak ada', 'banjir', []]
  ])('in %j of %j', (text, typed, hits) => {
    expect(marked(text, typed)).toEqual(hits)
  })

  test('follow the language of the text', () => {
    expect(marked('The cities', 'city', 'en')).toEqual(['cities'])
    expect(marked('The cities', 'city', 'de')).toEqual([])
  })
})

describe('a snippet', () => {
  const long = `${'Kata lain sebelum itu. '.repeat(20)}Lalu banjir datang di kota. ${'Dan seterusnya. '.repeat(20)}`
  const snippet = (lines: string[], typed: string) => snippetOf(lines, parseQuery(typed), 'id')

  test('is cut around the hit, between words', () => {
    const found = snippet([long], 'banjir')
    expect(found?.text).toMatch(/^… .*Lalu banjir datang.* …$/)
    expect(found?.text.length).toBeLessThan(180)
    expect(found?.hits.map(({ start, end }) => found.text.slice(start, end))).toEqual(['banjir'])
  })

  test('is the place where most of the query stands', () => {
    expect(snippet(['Banjir saja.', 'Kota, dan banjir.'], 'banjir kota')?.text).toBe('Kota, dan banjir.')
  })

  test('is none where nothing stands', () => {
    expect(snippet([long], 'gempa')).toBeNull()
  })

  test('of a line without a gap is cut all the same', () => {
    expect(snippet(['x'.repeat(5000)], 'xxx')?.text).toBe('x'.repeat(5000).slice(0, 160).concat(' …'))
  })
})

describe('the rows found', () => {
  const row = (id: string, savedAt: number, title = '') => ({
    id,
    savedAt,
    title,
    outlet: '',
    tags: [],
    lang: 'id'
  })
  const found = (
    rows: ReturnType<typeof row>[],
    scores: [string, number][],
    known: string[],
    typed = 'banjir'
  ) =>
    foundRows(
      rows as never,
      { scores: new Map(scores), known: new Set(known), waiting: 0 },
      parseQuery(typed)
    ).map(({ id }) => id)

  test('come best first, and of those as good the newest', () => {
    const rows = [row('old', 1), row('new', 3), row('best', 2), row('other', 4)]
    const scores: [string, number][] = [
      ['old', 1],
      ['new', 1.01],
      ['best', 2]
    ]
    expect(found(rows, scores, ['old', 'new', 'best', 'other'])).toEqual(['best', 'new', 'old'])
  })

  test('hold what is not indexed yet, by its title', () => {
    const rows = [
      row('a', 1, 'Banjir besar'),
      row('b', 2, 'Lain'),
      row('c', 3, 'Banjir, tetapi bukan yang dicari')
    ]
    expect(found(rows, [], ['c'])).toEqual(['a'])
  })
})
