import { describe, expect, test } from 'vitest'
import type { Filters } from '@/utils/rules/catalogue'
import { changeFilters, filtersBack } from '@/utils/rules/filter-change'
import { freedRemovals, keptOnSite, labelOff, waysAt } from '@/utils/rules/keep-removal'
import { type Rule, ruleId } from '@/utils/rules/rule'
import { makeArticle, makeRemoval } from '../data/made'

const none: Filters = { off: [], own: [] }
const url = makeArticle().url
const byLabel = { ...makeRemoval('r1', 'Baca Juga: UMP'), rule: '*##^label-start:Baca juga' }
const alone = { ...makeRemoval('r2', 'Terpopuler\nSatu'), label: 'Terpopuler', rule: '*##^label:Terpopuler' }
const own: Rule = {
  type: 'selector',
  action: 'cut',
  scope: '*',
  kind: 'other',
  origin: 'reader',
  selector: '.promo'
}
const byOwn = { ...makeRemoval('r3', 'Promo'), reason: 'selector' as const, rule: ruleId(own) }

describe('always keep on this site', () => {
  test('a label gets an exception there, and everything under it is freed', () => {
    const article = makeArticle({ removals: [byLabel, { ...byLabel, id: 'r9' }, alone] })
    const change = keptOnSite(byLabel, url, none)
    expect(change?.add?.map(ruleId)).toEqual(['suara.com#@#^label-start:Baca juga'])
    const after = changeFilters(none, change ?? {})
    expect(freedRemovals(article, none, after)).toEqual(['r1', 'r9'])
    expect(waysAt(url, after)(byLabel)).toEqual({ site: null, label: null, isOwn: false })
    expect(waysAt('https://lain.example/', after)(byLabel).label).toBe('Baca juga')
  })

  test('a rule of the reader’s for all sites gets an exception, one for this site gives way to its opposite', () => {
    const filters = { ...none, own: [own] }
    expect(keptOnSite(byOwn, url, filters)?.add?.map(ruleId)).toEqual(['suara.com#@#.promo'])
    const here = { ...own, scope: 'suara.com' }
    const met = { ...byOwn, rule: ruleId(here) }
    expect(keptOnSite(met, url, { ...none, own: [here] })).toEqual({
      drop: ['suara.com##.promo'],
      add: [{ ...here, action: 'keep' }]
    })
  })

  test('what no rule cut has no such way', () => {
    const unlikely = { ...makeRemoval('r1', 'Lain'), rule: null }
    expect(keptOnSite(unlikely, url, none)).toBeNull()
    expect(labelOff(unlikely, url, none)).toBeNull()
    expect(waysAt(url, none)(unlikely)).toEqual({ site: null, label: null, isOwn: false })
  })
})

test('never filter a label: at all of its places, the reader’s own as well', () => {
  const mine: Rule = { ...own, type: 'label', text: 'TERPOPULER', lang: '*', match: 'start' }
  const filters = { ...none, own: [mine] }
  const change = labelOff(alone, url, filters)
  expect(change).toEqual({ off: ['*##^label:Terpopuler'], drop: ['*##^label-start:TERPOPULER'] })
  expect(
    freedRemovals(makeArticle({ removals: [byLabel, alone] }), filters, changeFilters(filters, change ?? {}))
  ).toEqual(['r2'])
})

test('a change is taken back, and only what it did', () => {
  const filters = { off: ['a'], own: [own] }
  const change = { off: ['a', 'b'], drop: [ruleId(own), 'x'], add: [{ ...own, selector: '.lain' }] }
  const back = filtersBack(filters, change)
  expect(changeFilters(changeFilters(filters, change), back)).toEqual(filters)
})
