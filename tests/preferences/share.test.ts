import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fallbackSettings } from '@/utils/preferences/settings-groups'
import {
  changesBetween,
  joinPreferences,
  type WrittenPreferences
} from '@/utils/preferences/share/join-preferences'
import { printPreferences } from '@/utils/preferences/share/print-preferences'
import { readPreferencesText, type SharedPreferences } from '@/utils/preferences/share/read-preferences'
import { labels } from '@/utils/rules/catalogue'
import { parseFilters } from '@/utils/rules/filter-text'
import { ruleId } from '@/utils/rules/rule'
import { readSelector } from '../rules/read-selector'

const fresh = (): WrittenPreferences => ({
  settings: new Map(fallbackSettings),
  filters: { off: [], own: [] },
  text: ''
})

function made(text: string, off: string[] = []): WrittenPreferences {
  const { rules } = parseFilters(text, readSelector)
  const settings = new Map(fallbackSettings).set('look.theme', 'dark').set('look.spacing', 1.9)
  return { settings, filters: { off, own: rules }, text }
}

function readBack(file: string): SharedPreferences {
  const read = readPreferencesText(file, readSelector)
  if ('failure' in read) throw new Error(read.failure)
  return read
}

const print = ({ text, ...preferences }: WrittenPreferences) => printPreferences(preferences, text)

describe('preferences as a file', () => {
  const text = '! Kotak di tengah\n\nsuara.com##.kotak\n[$kind=ad]##^label:Iklan Baris\n||bukan.rule^\n'
  const full = made(text, labels.slice(0, 3).map(ruleId))

  it('come out as they went in', () => {
    const file = print(full)
    expect(file).toMatch(/^! Bening preferences 1\n! look\.theme = "dark"\n/)
    expect(joinPreferences(fresh(), readBack(file), readSelector)).toEqual(full)
  })

  it('are a filter list: whoever pastes them gets the filters', () => {
    expect(parseFilters(print(full), readSelector).rules).toEqual(full.filters.own)
  })

  it('come out as they went in whatever was typed', () => {
    const line = fc.constantFrom(
      '',
      '!',
      '! look.theme = "sepia"',
      '! Bening preferences 1',
      'a.id##.b',
      'x',
      ' '
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.array(fc.string()), (lines, off) => {
        const typed = made(lines.join('\n'), [...new Set(off.filter(id => !id.includes('\ufffd')))])
        expect(joinPreferences(fresh(), readBack(print(typed)), readSelector)).toEqual(typed)
      })
    )
  })

  it('join what is there: nothing is lost, and twice is once', () => {
    const now = made('! Catatan saya\ndetik.com##.lain\nsuara.com##.kotak\n', ['*##^label:X'])
    const shared = readBack(print(full))
    expect(changesBetween(now, shared)).toMatchObject({
      settings: [],
      off: full.filters.off,
      added: ['[$kind=ad]##^label:Iklan Baris'],
      known: 1
    })
    const joined = joinPreferences(now, shared, readSelector)
    expect(joined.text).toBe(
      '! Catatan saya\ndetik.com##.lain\nsuara.com##.kotak\n! Kotak di tengah\n[$kind=ad]##^label:Iklan Baris\n||bukan.rule^\n'
    )
    expect(joined.filters.off).toEqual(['*##^label:X', ...full.filters.off])
    expect(joinPreferences(joined, shared, readSelector)).toEqual(joined)
  })

  it('of an ad blocker’s list are what applies of it', () => {
    const { rules, problems, settings } = readBack(
      '[Adblock Plus 2.0]\n||iklan.example^\nsuara.com##.iklan\n'
    )
    expect(rules.map(ruleId)).toEqual(['suara.com##.iklan'])
    expect(problems).toMatchObject([{ kind: 'filter', line: 2, problem: 'network' }])
    expect(settings.size).toBe(0)
  })
})

describe('a bad file', () => {
  test.each([
    ['', 'nothing'],
    ['! Bening preferences 1\n', 'nothing'],
    ['<html><body>Halaman</body></html>', 'nothing'],
    ['PK\u0003\u0004\0\0', 'not-text'],
    ['suara.com##.a\ufffd', 'not-text'],
    ['! Bening preferences 2\n! look.theme = "dark"\n', 'newer'],
    ['! Bening preferences one\n', 'newer'],
    ['##.a\n'.repeat(600_000), 'too-large']
  ])('%#: %s', (file, failure) => {
    expect(readPreferencesText(file, readSelector)).toEqual({ failure })
  })

  it('has its lines named, and nothing of them is taken', () => {
    const file = [
      '! Bening preferences 1',
      '! look.theme = "plaid"',
      '! look.size = 4000',
      '! look.size = 1e999',
      '! __proto__ = {"look":1}',
      '! constructor.prototype = "x"',
      '! look.pictures = "true"',
      '! off = 7',
      '! surface = ',
      'nonsense',
      '! look.size = 20',
      '',
      '##body',
      'suara.com##.kotak'
    ].join('\n')
    const { settings, off, rules, problems } = readBack(file)
    expect([...settings]).toEqual([['look.size', 20]])
    expect(off).toEqual([])
    expect(rules.map(ruleId)).toEqual(['suara.com##.kotak'])
    expect(problems.map(({ kind, line }) => [line, kind])).toEqual([
      [2, 'setting-value'],
      [3, 'setting-value'],
      [4, 'setting-value'],
      [5, 'setting-unknown'],
      [6, 'setting-unknown'],
      [7, 'setting-value'],
      [8, 'setting-value'],
      [9, 'setting-value'],
      [10, 'head'],
      [13, 'filter']
    ])
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      '! ',
      'Bening preferences 1',
      '\n',
      '=',
      '"',
      'look.size',
      'off',
      '##',
      '{',
      '\r',
      '\u2028'
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), pieces => {
        readPreferencesText(`! Bening preferences 1\n${pieces.join('')}`, readSelector)
      })
    )
  })
})
