import { describe, expect, it, test } from 'vitest'
import { labels, siteRules, sites } from '@/utils/rules/catalogue'
import { parseFilters, printRule, reconcileText } from '@/utils/rules/filter-text'
import { labelProblem } from '@/utils/rules/label-text'
import { type Rule, ruleId } from '@/utils/rules/rule'
import { readSelector } from './read-selector'

const parse = (text: string) => parseFilters(text, readSelector)
const ids = (text: string) => parse(text).rules.map(ruleId)
const problems = (text: string) => parse(text).bad.map(({ problem }) => problem)

describe('lines of filters', () => {
  test.each([
    ['suara.com##.article-read', ['suara.com##.article-read']],
    ['  WWW.Suara.com##.article-read  ', ['suara.com##.article-read']],
    ['##.promo', ['*##.promo']],
    ['*##.promo', ['*##.promo']],
    ['suara.com,detik.com##.promo > a', ['suara.com##.promo > a', 'detik.com##.promo > a']],
    ['suara.com#@#.promo', ['suara.com#@#.promo']],
    ['suara.com,~bola.suara.com##.promo', ['suara.com##.promo', 'bola.suara.com#@#.promo']],
    ['~suara.com##.promo', ['*##.promo', 'suara.com#@#.promo']],
    ['suara.com#?#.box:has(> a)', ['suara.com##.box:has(> a)']],
    ['###banner', ['*###banner']],
    ['##^label:Terpopuler', ['*##^label:Terpopuler']],
    ['suara.com##^label-start: Baca  Juga :', ['suara.com##^label-start:Baca Juga']],
    ['##^label-anywhere:20detik', ['*##^label-anywhere:20detik']],
    ['#@#^label:Pilihan', ['*#@#^label:Pilihan']]
  ])('%j', (line, expected) => {
    expect(ids(line)).toEqual(expected)
    expect(problems(line)).toEqual([])
  })

  it('say kind and language in brackets', () => {
    const [rule] = parse('[$kind=popular,lang=id]suara.com##^label:Paling Dicari').rules
    expect(rule).toEqual({
      type: 'label',
      action: 'cut',
      scope: 'suara.com',
      kind: 'popular',
      origin: 'reader',
      text: 'Paling Dicari',
      lang: 'id',
      match: 'line'
    })
  })

  test.each([
    ['||ads.example.com^', 'network'],
    ['@@||example.com^$document', 'network'],
    ['/banner/*/img^', 'network'],
    ['0.0.0.0 ads.example.com', 'network'],
    ['ads.example.com', 'network'],
    ['example.com##+js(set, a, 1)', 'script'],
    ['example.com#%#window.a = 1', 'script'],
    ['example.com##^script:has-text(ad)', 'script'],
    ['example.com$$script[src]', 'script'],
    ['example.com##.a:style(color: red)', 'style'],
    ['example.com##.a { display: none }', 'style'],
    ['example.com##.a:has-text(Iklan)', 'procedural'],
    ['example.com#?#.a:-abp-contains(Iklan)', 'procedural'],
    ['example.*##.a', 'hostShape'],
    ['/example/##.a', 'hostShape'],
    ['suara##.a', 'hostShape'],
    ['suara.com##', 'selectorEmpty'],
    ['suara.com##p[', 'selectorBroken'],
    ['suara.com##*', 'selectorBroad'],
    ['##^label:a', 'textShort'],
    ['##^label-start:ab', 'textShort'],
    [`##^label:${'a'.repeat(81)}`, 'textLong'],
    ['##^title:Terkini', 'operator'],
    ['[$kind=weather]##.a', 'modifier'],
    ['[$path=/read]example.com##.a', 'modifier'],
    ['Terpopuler', 'shape']
  ])('%j is named', (line, problem) => {
    expect(problems(line)).toEqual([problem])
    expect(ids(line)).toEqual([])
  })

  it('too long are named and not read', () => {
    expect(problems(`##.${'a'.repeat(5000)}`)).toEqual(['lineLong'])
  })

  it('name the place of the fault', () => {
    const { bad } = parse('##.fine\n  suara,detik.com##.a\nsuara.com##p[')
    expect(bad).toEqual([
      { line: 2, problem: 'hostShape', from: 2, to: 17 },
      { line: 3, problem: 'selectorBroken', from: 11, to: 13 }
    ])
  })
})

describe('a text of filters', () => {
  it('is brought to say what was changed elsewhere, and keeps what it noted', () => {
    const text = '! Kotak tengah\nsuara.com,detik.com##.a\n\nnanti\n##.b\n! akhir\n'
    const { rules } = parse(text)
    const changed = [...rules.filter(rule => !['detik.com##.a', '*##.b'].includes(ruleId(rule)))]
    const added = parse('kompas.com##.c').rules
    expect(reconcileText(text, [...changed, ...added], readSelector)).toBe(
      '! Kotak tengah\nsuara.com##.a\n\nnanti\n! akhir\nkompas.com##.c\n'
    )
    expect(reconcileText(text, rules, readSelector)).toBe(text)
  })

  it('takes what applies of a list for ad blockers, and names the rest', () => {
    const list =
      '[Adblock Plus 2.0]\n! Title: Daftar\n||iklan.example^\nsuara.com##.iklan\n##.banner\ndetik.com##+js(x)\n'
    const { rules, bad } = parse(list)
    expect(rules.map(ruleId)).toEqual(['suara.com##.iklan', '*##.banner'])
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'network'],
      [6, 'script']
    ])
  })

  it('says each rule once', () => {
    expect(ids('##.a\n*##.a\nsuara.com,suara.com##.a')).toEqual(['*##.a', 'suara.com##.a'])
  })

  it('prints every built-in rule so that it is read the same', () => {
    // A few built-in labels ("©") are shorter than what readers may write themselves.
    const own = labels.filter(({ text, match }) => labelProblem(text, match) === null)
    const built = [...own, ...sites.flatMap(siteRules)]
    for (const rule of built) {
      const { rules, bad } = parse(printRule(rule))
      expect(bad, printRule(rule)).toEqual([])
      expect(rules).toEqual([{ ...rule, origin: 'reader' } satisfies Rule])
    }
  })
})
