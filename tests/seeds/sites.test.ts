import { describe, expect, it } from 'vitest'
import { seedFiles } from './seed-files'
import { siteProblems } from './site-problems'

const files = seedFiles('sites')

describe('seeds/sites', () => {
  it('has files', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  it.each(files)('$name.json is a site', ({ name, value }) => {
    expect(siteProblems(name, value)).toEqual([])
  })
})

describe('the check of a site file', () => {
  const site = {
    host: 'contoh.co.id',
    name: 'Contoh',
    lang: 'id',
    timeZone: 'Asia/Jakarta',
    body: ['.isi'],
    title: ['h1'],
    author: [],
    date: ['meta[property="article:published_time"]'],
    cut: [{ selector: '.baca-juga', kind: 'related', why: 'Links to other stories.' }],
    paging: { type: 'single', query: 'page=all' },
    why: 'Seen in saved pages.',
    seen: '2015–2025'
  }
  const [cut] = site.cut
  const problemsOf = (change: object) => siteProblems('contoh.co.id', { ...site, ...change }).join('\n')

  it('takes a good one', () => {
    expect(problemsOf({})).toBe('')
    expect(problemsOf({ paging: null })).toBe('')
    expect(problemsOf({ paging: { type: 'numbered', suffix: '/2' } })).toBe('')
    expect(problemsOf({ cut: [] })).toBe('')
    expect(problemsOf({ seen: '2026' })).toBe('')
  })

  it.each([
    ['an unknown key', { boddy: ['.isi'] }, 'unknown key "boddy"; the keys are host, name,'],
    ['a missing value', { cut: undefined }, 'must be a list'],
    ['a host that is not the file name', { host: 'lain.com' }, "is not the file's name"],
    ['a host with www', { host: 'www.contoh.co.id' }, 'without www.'],
    ['a nameless site', { name: '' }, 'as its readers know it'],
    ['a language in a wrong spelling', { lang: 'ID' }, 'BCP 47'],
    ['an unknown zone', { timeZone: 'Asia/Djakarta-Baru' }, 'IANA'],
    ['an offset for a zone', { timeZone: '+07:00' }, 'IANA'],
    ['a broken selector', { body: ['.isi['] }, 'no browser can parse .isi['],
    ['a Tailwind class that is not escaped', { body: ['.w-[300px]'] }, 'escapes'],
    ['a list of selectors in one', { title: ['h1, h2'] }, 'is a list'],
    ['a selector twice', { body: ['.isi', '.isi'] }, 'stands twice'],
    ['a cut that would meet any paragraph', { cut: [{ ...cut, selector: 'p' }] }, 'meets a plain <p>'],
    [
      'a cut by link that would meet any paragraph',
      { cut: [{ ...cut, selector: 'p:has(> a)' }] },
      'meets a plain <p>'
    ],
    [
      'an unknown kind',
      { cut: [{ ...cut, kind: 'adverts' }] },
      '"adverts" is no kind; the kinds are related,'
    ],
    ['a cut without a reason', { cut: [{ ...cut, why: '' }] }, 'say why'],
    ['a cut with an unknown key', { cut: [{ ...cut, note: 'x' }] }, 'unknown key "note"'],
    ['a cut twice', { cut: [cut, cut] }, 'stands twice'],
    ['unsorted cuts', { cut: [cut, { ...cut, selector: '.ads' }] }, '.ads stands too low'],
    ['an unknown paging', { paging: { type: 'all', query: 'page=all' } }, 'single or numbered'],
    [
      'a query with its question mark',
      { paging: { type: 'single', query: '?page=all' } },
      'without a question mark'
    ],
    ['a suffix without its slash', { paging: { type: 'single', suffix: 'all' } }, 'such as /all'],
    [
      'paging both ways',
      { paging: { type: 'single', suffix: '/all', query: 'page=all' } },
      'unknown key "query"'
    ],
    ['a numbered page that is not the second', { paging: { type: 'numbered', query: 'page=N' } }, 'page=2'],
    ['no reason', { why: 'because' }, 'say why'],
    ['years with a hyphen', { seen: '2015-2025' }, 'en dash'],
    ['years backwards', { seen: '2025–2015' }, 'a span of years']
  ])('refuses %s', (_, change, words) => {
    expect(problemsOf(change)).toContain(words)
  })

  it('refuses keys in another order', () => {
    const { host, ...rest } = site
    expect(siteProblems('contoh.co.id', { ...rest, host }).join()).toContain('in this order')
  })

  it('refuses what is no object', () => {
    expect(siteProblems('contoh.co.id', [site]).join()).toContain('one object')
  })
})
