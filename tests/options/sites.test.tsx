// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filtersItem } from '@/utils/settings'
import { button, click, close, main, open, prepare, submit, type } from './page'

beforeEach(prepare)
afterEach(close)

test('a built-in rule is switched off', async () => {
  await open()
  const group = [...main('sites').querySelectorAll('details')].find(each =>
    each.textContent?.includes('suara.com')
  )
  const first = group?.querySelector('input')
  await click(first)
  expect((await filtersItem.getValue()).off).toEqual([
    `suara.com##${first?.closest('label')?.querySelector('code')?.textContent}`
  ])
})

test('an own rule is added from a pasted address and deleted again', async () => {
  await open()
  const form = main('sites').querySelector('form')
  const [host, selector] = form?.querySelectorAll('input') ?? []
  await type(host, 'https://www.suara.com/news/2021/11/15/x')
  await type(selector, ' .promo > a ')
  await submit(form)
  expect((await filtersItem.getValue()).own).toEqual([
    {
      type: 'selector',
      action: 'cut',
      scope: 'suara.com',
      kind: 'other',
      origin: 'reader',
      selector: '.promo > a'
    }
  ])
  await click(button(main('sites'), 'Delete “.promo > a”'))
  expect((await filtersItem.getValue()).own).toEqual([])
})

test('a rule without a site or with a selector that is none is refused, each field with its reason', async () => {
  await open()
  const form = main('sites').querySelector('form')
  const [host, selector] = form?.querySelectorAll('input') ?? []
  await type(host, 'not a site')
  await type(selector, 'p[')
  await submit(form)
  const problems = [...(form?.querySelectorAll('.error') ?? [])].map(each => each.textContent)
  expect(problems[0]).toContain('no address')
  expect(problems[1]).toContain('cannot read')
  await type(host, 'suara.com')
  await type(selector, '*')
  await submit(form)
  expect(form?.querySelector('.error')?.textContent).toContain('whole page')
  expect((await filtersItem.getValue()).own).toEqual([])
})

test('a rule that keeps is told from one that cuts', async () => {
  const rule = {
    type: 'selector',
    action: 'keep',
    scope: 'suara.com',
    kind: 'other',
    origin: 'reader'
  } as const
  await filtersItem.setValue({ off: [], own: [{ ...rule, selector: '.penting' }] })
  await open()
  expect(main('sites').querySelector('.own-item')?.textContent).toContain('kept, not cut: suara.com')
})
