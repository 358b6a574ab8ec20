// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { extract } from '@/utils/extraction/pipeline'
import { parseHtml } from '@/utils/parse-html'
import { isPicked } from '@/utils/picking/picked'
import { rulesForElement } from '@/utils/picking/picked-rules'
import { rulesFor, siteFor } from '@/utils/rules/catalogue'
import { rulesWith } from '@/utils/rules/filter-change'
import { cutOn } from '@/utils/rules/propose-rule'
import type { Rule } from '@/utils/rules/rule'
import { ruleSet } from '@/utils/rules/rule-set'
import { html, url } from '../ledger/made-story'

const page = parseHtml(html)
const readUnder = (own: Rule[]) => (rule: Rule | null) => {
  const standing = rulesFor(url, { off: [], own })
  const rules = rule ? rulesWith(standing, rule) : standing
  const extraction = extract(page, { url, site: siteFor(url), rules: ruleSet(rules) })
  return 'article' in extraction ? extraction.article : null
}
const readWith = readUnder([])
const element = (selector: string) => page.querySelector(selector) as Element

test('an element’s rule for the site tells what it meets on the page and in the story', () => {
  const { onSite, inside } = rulesForElement(element('.kotak-promo'), 'suara.com', readWith)
  expect(onSite).toMatchObject({ id: 'suara.com##.kotak-promo', elements: 2, isBroad: false })
  expect(onSite?.texts.map(text => text.slice(0, 5))).toEqual(['Paket', 'Tiket'])
  expect(inside.map(text => text.slice(0, 5))).toEqual(['Paket'])
})

test('what was kept before is met', () => {
  const keep = { ...cutOn('suara.com', '.kotak-promo'), action: 'keep' as const }
  const { onSite } = rulesForElement(element('.kotak-promo'), 'suara.com', readUnder([keep]))
  expect(onSite?.id).toBe('suara.com##.kotak-promo')
  expect(onSite?.texts.map(text => text.slice(0, 5))).toEqual(['Paket', 'Tiket'])
})

test('a box under a heading has a rule for everywhere too', () => {
  const { everywhere } = rulesForElement(element('.info-mitra'), 'suara.com', readWith)
  expect(everywhere?.id).toBe('*##^label:Info Mitra')
})

test('only what a picker tells is taken, and never a page as a whole', () => {
  const site = { scope: 'site', selector: '.promo', label: null, texts: [] }
  expect(isPicked(site)).toBe(true)
  expect(isPicked({ ...site, scope: 'here', selector: null })).toBe(true)
  expect(
    isPicked({ scope: 'everywhere', selector: null, label: { text: 'Info', lang: 'id' }, texts: ['a'] })
  ).toBe(true)
  for (const selector of ['body', ' HTML', '*', '', 'a'.repeat(501), null, 3])
    expect(isPicked({ ...site, selector }), String(selector)).toBe(false)
  for (const broken of [
    null,
    'x',
    { ...site, scope: 'all' },
    { ...site, texts: [1] },
    { scope: 'everywhere', texts: [] }
  ])
    expect(isPicked(broken)).toBe(false)
})
