// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noteHits } from '@/utils/note-hits'
import { filtersItem, ruleHitsItem } from '@/utils/settings'
import { makeArticle, makeRemoval } from '../data/made'
import { button, click, close, main, open, prepare, root } from './page'

const rule = 'suara.com###next-article'

beforeEach(prepare)
afterEach(close)

async function read(count: number, rules: string[]): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const url = `https://www.suara.com/news/${crypto.randomUUID()}`
    await noteHits({
      ...makeArticle({ url }),
      removals: rules.map(id => ({ ...makeRemoval('r1', 'Isi'), rule: id }))
    })
  }
}

describe('a site rule that met something once', () => {
  test('is named after five stories without, with a report that holds nothing of what was read', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await read(1, [rule])
    await read(4, [])
    await open()
    expect(root().querySelector('.stale-rules')).toBeNull()
    await close()
    await read(1, [])
    await open()
    expect(root().querySelectorAll('.stale-rules li')).toHaveLength(1)
    await click(button(main('sites'), `Copy a report on ${rule}`))
    expect(copied.mock.calls[0]?.[0]).toContain(`Rule: ${rule}.`)
    expect(copied.mock.calls[0]?.[0]).not.toContain('http')
    expect(root().querySelector('.saved-notice [role=status]')?.textContent).toBe('Report copied')
  })

  test('is switched off where it is named, with the way back as long as the page is open', async () => {
    await read(1, [rule])
    await read(5, [])
    await open()
    await click(button(main('sites'), `Switch off ${rule}`))
    expect((await filtersItem.getValue()).off).toEqual([rule])
    await click(button(main('sites'), `Switch on ${rule} again`))
    expect((await filtersItem.getValue()).off).toEqual([])
    await click(button(main('sites'), `Switch off ${rule}`))
    await close()
    await open()
    expect(root().querySelector('.stale-rules')).toBeNull()
  })

  test('one story read five times over is one', async () => {
    await read(1, [rule])
    const again = { ...makeArticle({ url: 'https://www.suara.com/news/satu' }), removals: [] }
    for (let at = 0; at < 5; at += 1) await noteHits(again)
    expect((await ruleHitsItem.getValue()).misses).toEqual({ [rule]: 1 })
  })
})

test('a label tells in how many of the last readings it met something', async () => {
  await read(3, ['*##^label:Terpopuler'])
  await open()
  const row = [...main('labels').querySelectorAll('.switch-row')].find(each =>
    each.textContent?.startsWith('Terpopuler')
  )
  expect(row?.textContent).toContain('met in 3 of your last readings')
})
