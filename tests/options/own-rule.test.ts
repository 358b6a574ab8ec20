import { describe, expect, test } from 'vitest'
import { ownLabel, ownSelector } from '@/utils/rules/own-rule'
import { ruleId } from '@/utils/rules/rule'

const label = (text: string, known: string[] = []) => ownLabel({ text, lang: 'id', match: 'line' }, known)
const selector = (host: string, text = '.promo', verdict: 'fine' | 'broken' | 'broad' = 'fine') =>
  ownSelector({ host, selector: text }, [], () => verdict)

describe('own labels', () => {
  test('white space is folded and the colon taken off', () => {
    const made = label(' Simak \n juga : ')
    expect('rule' in made && made.rule.text).toBe('Simak juga')
  })

  test.each(['', '  ', 'a', ':::', '— –'])('%j is too short', text => {
    expect(label(text)).toEqual({ problems: { text: 'textShort' } })
  })

  test('more than 80 characters are too long', () => {
    expect(label('x'.repeat(81))).toEqual({ problems: { text: 'textLong' } })
    expect(label('x'.repeat(80))).toHaveProperty('rule')
  })

  test('what is known is refused, whatever its case', () => {
    expect(label('BACA JUGA', ['*##^label:Baca Juga'])).toEqual({ problems: { text: 'known' } })
    expect(label('BACA JUGA', ['*##^label-start:Baca Juga'])).toHaveProperty('rule')
  })
})

describe('own site rules', () => {
  test.each([
    ['suara.com', 'suara.com'],
    [' WWW.Suara.com ', 'suara.com'],
    ['https://bola.kompas.com/read/1?page=2', 'bola.kompas.com'],
    ['suara.com/news', 'suara.com'],
    ['*', '*']
  ])('%j is the site %s', (typed, scope) => {
    const made = selector(typed)
    expect('rule' in made && ruleId(made.rule)).toBe(`${scope}##.promo`)
  })

  test.each(['suara', 'two words.com', 'http://', '.com', '*.com', 'a..b'])('%j is no site', typed => {
    expect(selector(typed)).toEqual({ problems: { host: 'hostShape' } })
  })

  test('each field has its own problem', () => {
    expect(selector('', ' ')).toEqual({ problems: { host: 'hostEmpty', selector: 'selectorEmpty' } })
    expect(selector('suara.com', 'p[', 'broken')).toEqual({ problems: { selector: 'selectorBroken' } })
    expect(selector('suara.com', '*', 'broad')).toEqual({ problems: { selector: 'selectorBroad' } })
  })

  test('what is known is refused', () => {
    const draft = { host: 'suara.com', selector: '.article-read' }
    expect(ownSelector(draft, ['suara.com##.article-read'], () => 'fine')).toEqual({
      problems: { selector: 'known' }
    })
  })
})
