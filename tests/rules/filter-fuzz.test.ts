import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFilters, printFilters, printRule, reconcileText } from '@/utils/rules/filter-text'
import { labelProblem, labelText } from '@/utils/rules/label-text'
import { type LabelRule, RULE_KINDS, type Rule, ruleId } from '@/utils/rules/rule'
import { readSelector } from './read-selector'

const scope = fc.constantFrom('*', 'suara.com', 'bola.kompas.com', 'xn--mnchen-3ya.de')
const kind = fc.constantFrom(...RULE_KINDS)
const action = fc.constantFrom('cut' as const, 'keep' as const)
const origin = fc.constant('reader' as const)

const words = fc
  .string({ unit: 'grapheme', minLength: 3, maxLength: 40 })
  .map(text => labelText({ text, match: 'line' }))
  .filter(text => labelProblem(text, 'start') === null)

const label: fc.Arbitrary<LabelRule> = fc.record({
  type: fc.constant('label' as const),
  action,
  scope,
  kind,
  origin,
  text: words,
  lang: fc.constantFrom('*', 'id', 'en', 'zh-Hant'),
  match: fc.constantFrom('line' as const, 'start' as const, 'anywhere' as const)
})

const part = fc.constantFrom(
  '.a',
  '#b',
  'div',
  '[data-x="1 # 2"]',
  ':not(.c)',
  ' > p',
  ' + ul',
  ', .d',
  '::x',
  ':'
)
const rule: fc.Arbitrary<Rule> = fc.oneof(
  label,
  fc.record({
    type: fc.constant('selector' as const),
    action,
    scope,
    kind,
    origin,
    selector: fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map(parts => parts.join(''))
      .filter(selector => readSelector(selector) === 'fine' && selector.trim() === selector)
  })
)

/** Lines out of the pieces that lists are made of, and out of anything at all. */
const piece = fc.constantFrom(
  '##',
  '#@#',
  '#?#',
  '#$#',
  '[$',
  ']',
  'kind=',
  'ad',
  ',',
  '~',
  '^label',
  '-start',
  ':',
  'suara.com',
  '*',
  '.a',
  '[',
  '(',
  ')',
  '{',
  '}',
  '!',
  '||',
  '^',
  '$',
  ' ',
  '\t',
  'Terpopuler',
  '+js(',
  ':has-text(',
  '\u0000',
  '\u202e',
  '"'
)
const line = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  rule.map(printRule)
)

describe('filter lines', () => {
  it('print what they are read from', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rule, { selector: ruleId, maxLength: 8 }), rules => {
        expect(parseFilters(printFilters(rules), readSelector)).toEqual({ rules, bad: [] })
      }),
      { numRuns: 500 }
    )
  })

  it('are read or named, whatever they are', () => {
    fc.assert(
      fc.property(line, text => {
        const { rules, bad } = parseFilters(text, readSelector)
        for (const { line: at, from, to } of bad) {
          const lines = text.split(/\r\n|\r|\n/)
          expect(at).toBeLessThanOrEqual(lines.length)
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
        }
        expect(parseFilters(printFilters(rules), readSelector)).toMatchObject({ rules, bad: [] })
      }),
      { numRuns: 10_000 }
    )
  })

  it('can be brought to say any other rules', () => {
    const several = fc.uniqueArray(rule, { selector: ruleId, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), several, (lines, rules) => {
        const text = reconcileText(lines.join('\n'), rules, readSelector)
        expect(new Set(parseFilters(text, readSelector).rules)).toEqual(new Set(rules))
        expect(reconcileText(text, rules, readSelector)).toBe(text)
      }),
      { numRuns: 500 }
    )
  })

  it('broken lists are read to their end', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), lines => {
        const text = [...lines.map(one => one.replace(/[\r\n]/g, ' ')), 'suara.com##.last'].join('\n')
        expect(parseFilters(text, readSelector).rules.map(ruleId)).toContain('suara.com##.last')
      }),
      { numRuns: 1000 }
    )
  })
})
