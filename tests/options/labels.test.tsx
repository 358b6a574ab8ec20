// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rule } from '@/utils/rules/rule'
import { filtersItem } from '@/utils/settings'
import { box, button, click, close, main, open, prepare, submit, type } from './page'

const ownLabel: Rule = {
  type: 'label',
  action: 'cut',
  scope: '*',
  kind: 'other',
  origin: 'reader',
  text: 'Simak infografis',
  lang: 'id',
  match: 'start'
}

beforeEach(prepare)
afterEach(close)

test('a label switched off is in the filters, and on again is not', async () => {
  await open()
  await click(box(main('labels'), 'Terpopuler'))
  expect((await filtersItem.getValue()).off).toEqual(['*##^label:Terpopuler'])
  await click(box(main('labels'), 'Terpopuler'))
  expect((await filtersItem.getValue()).off).toEqual([])
})

test('the same words at several places are one row', async () => {
  await open()
  await click(box(main('labels'), 'Baca juga'))
  expect((await filtersItem.getValue()).off).toEqual(['*##^label:Baca juga', '*##^label-start:Baca juga'])
})

test('a whole kind is switched at once', async () => {
  await open()
  const group = box(main('labels'), 'Terpopuler').closest('details') as HTMLElement
  const count = group.querySelectorAll('input').length
  await click(button(group, 'Switch all off'))
  expect((await filtersItem.getValue()).off).toHaveLength(count)
  await click(button(group, 'Switch all on'))
  expect((await filtersItem.getValue()).off).toEqual([])
})

test('the search leaves what has the words and opens its groups', async () => {
  await open()
  await type(main('labels').querySelector('input[type=search]'), 'terpopuler')
  const groups = [...main('labels').querySelectorAll('details')]
  const words = groups.flatMap(group => [...group.querySelectorAll('label')].map(each => each.textContent))
  expect(words.length).toBeGreaterThan(0)
  expect(words.every(each => each?.toLowerCase().includes('terpopuler'))).toBe(true)
  expect(groups.every(group => group.open)).toBe(true)
  expect(main('labels').querySelector('[role=status]')?.textContent).toContain(`${words.length} label`)
})

test('an own label is added', async () => {
  await open()
  const form = main('labels').querySelector('form')
  await type(form?.querySelector('input'), '  Simak   juga infografis: ')
  await submit(form)
  expect((await filtersItem.getValue()).own).toEqual([
    { ...ownLabel, text: 'Simak juga infografis', lang: '*', match: 'line' }
  ])
  expect(main('labels').querySelector('.own-name')?.textContent).toBe('Simak juga infografis')
  expect(form?.querySelector('input')?.value).toBe('')
})

test('a label that is too short or known already is refused with a reason', async () => {
  await open()
  const form = main('labels').querySelector('form')
  const input = form?.querySelector('input')
  for (const [words, reason] of [
    ['a:', 'at least three'],
    ['terpopuler', 'already']
  ] as const) {
    await type(input, words)
    await submit(form)
    expect(input?.getAttribute('aria-invalid')).toBe('true')
    const problem = document.getElementById(input?.getAttribute('aria-describedby') ?? '')
    expect(problem?.textContent).toContain(reason)
  }
  expect((await filtersItem.getValue()).own).toEqual([])
})

test('an own label is edited in its place', async () => {
  await filtersItem.setValue({ off: [], own: [ownLabel, { ...ownLabel, text: 'Second one' }] })
  await open()
  await click(button(main('labels'), 'Edit “Simak infografis”'))
  const form = main('labels').querySelector('.own-list form')
  expect(document.activeElement).toBe(form?.querySelector('input'))
  await type(form?.querySelector('input'), 'Simak gambarnya')
  await submit(form)
  const { own } = await filtersItem.getValue()
  expect(own.map(rule => rule.type === 'label' && rule.text)).toEqual(['Simak gambarnya', 'Second one'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit “Simak gambarnya”')
})

test('a label that is kept on a site stays so when its words are edited', async () => {
  const kept: Rule = { ...ownLabel, action: 'keep', scope: 'suara.com' }
  await filtersItem.setValue({ off: [], own: [kept] })
  await open()
  await click(button(main('labels'), 'Edit “Simak infografis”'))
  const form = main('labels').querySelector('.own-list form')
  await type(form?.querySelector('input'), 'Simak gambarnya')
  await submit(form)
  expect((await filtersItem.getValue()).own).toEqual([{ ...kept, text: 'Simak gambarnya' }])
})

test('a deleted label comes back to its place by undo', async () => {
  const own = [ownLabel, { ...ownLabel, text: 'Second one' }]
  await filtersItem.setValue({ off: [], own })
  await open()
  await click(button(main('labels'), 'Delete “Simak infografis”'))
  expect((await filtersItem.getValue()).own).toEqual([own[1]])
  expect(document.activeElement?.textContent).toBe('Undo')
  await click(document.activeElement)
  expect((await filtersItem.getValue()).own).toEqual(own)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit “Simak infografis”')
})
