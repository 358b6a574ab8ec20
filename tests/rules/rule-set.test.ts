import { describe, expect, it } from 'vitest'
import { type Filters, labels, ruleSetFor, rulesFor } from '@/utils/rules/catalogue'
import { type LabelRule, type Rule, ruleId } from '@/utils/rules/rule'
import { ruleSet, rulesIn } from '@/utils/rules/rule-set'

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

const wordsUnder = (key: string) => ruleSet(rules).labels[key]?.map(([, text]) => text)

describe('ruleSet', () => {
  it('loses nothing on the way into a page', () => {
    expect(sorted(rulesIn(JSON.parse(JSON.stringify(ruleSet(rules)))))).toEqual(sorted(rules))
  })

  it('is a fraction of the rules themselves', () => {
    expect(JSON.stringify(ruleSet(rules)).length).toBeLessThan(JSON.stringify(rules).length / 3)
  })

  it('has the labels that begin alike together, the longest first', () => {
    const words = wordsUnder('bac') ?? []
    expect(words).toContain('Baca juga')
    expect(words.map(text => text.length)).toEqual(words.map(text => text.length).sort((a, b) => b - a))
  })

  it('has one to keep before its like that cuts', () => {
    const cut = rules.find((rule): rule is LabelRule => rule.type === 'label' && rule.text === 'Baca juga')
    const set = ruleSet([cut as LabelRule, { ...(cut as LabelRule), action: 'keep' }])
    expect(set.labels.bac?.map(([traits]) => set.traits[traits]?.action)).toEqual(['keep', 'cut'])
    expect(set.kept).toEqual(['baca juga'])
  })
})

describe('ruleSetFor', () => {
  const url = 'https://www.suara.com/a'
  const [label] = labels
  const changes: Record<string, Filters> = {
    'nothing is changed': { off: [], own: [] },
    'a site has rules of the reader’s': { off: [], own: own.filter(rule => rule.type === 'selector') },
    'a label is the reader’s': { off: [], own },
    'a label is kept': { off: [], own: [{ ...(label as LabelRule), action: 'keep', origin: 'reader' }] },
    'a label is off': { off: [ruleId(label as LabelRule)], own: [] }
  }

  it.each(Object.entries(changes))('has the rules that apply, where %s', (_, filters) => {
    const set = ruleSetFor(url, filters)
    expect({ ...set, labels: { ...set.labels } }).toEqual({ ...ruleSet(rulesFor(url, filters)) })
  })
})
