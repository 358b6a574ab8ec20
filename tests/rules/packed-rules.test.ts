import { describe, expect, it } from 'vitest'
import { rulesFor } from '@/utils/rules/catalogue'
import { packRules, unpackRules } from '@/utils/rules/packed-rules'
import { type Rule, ruleId } from '@/utils/rules/rule'

const own: Rule[] = [
  {
    type: 'label',
    action: 'cut',
    scope: '*',
    kind: 'other',
    origin: 'reader',
    text: 'Info "penting"\nlagi',
    lang: '*',
    match: 'line'
  },
  {
    type: 'selector',
    action: 'keep',
    scope: 'suara.com',
    kind: 'other',
    origin: 'reader',
    selector: '.kotak'
  }
]
const rules = rulesFor('https://www.suara.com/a', { off: ['*##^label:Terpopuler'], own })
const sorted = (some: readonly Rule[]) => [...some].sort((a, b) => (ruleId(a) < ruleId(b) ? -1 : 1))

describe('packRules', () => {
  it('loses nothing on the way into a page', () => {
    expect(sorted(unpackRules(packRules(rules)))).toEqual(sorted(rules))
  })

  it('is a fraction of the rules themselves', () => {
    expect(packRules(rules).length).toBeLessThan(JSON.stringify(rules).length / 3)
  })
})
