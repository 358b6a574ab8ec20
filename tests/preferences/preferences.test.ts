import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readPreferences, writePreferences } from '@/utils/preferences/preferences'
import { parseFilters, printRule } from '@/utils/rules/filter-text'
import { filtersItem, lookItem } from '@/utils/settings'
import { readSelector } from '../rules/read-selector'

const rules = (...lines: string[]) => parseFilters(lines.join('\n'), readSelector).rules
const lines = async () => (await filtersItem.getValue()).own.map(printRule)
const [here, kept, elsewhere] = ['contoh.id##.kotak', 'contoh.id#@#.foto', 'kabar.example##.promo'] as const

beforeEach(() => fakeBrowser.reset())

test('what is changed between the reading and the writing stays', async () => {
  await filtersItem.setValue({ off: ['satu'], own: rules(here, kept) })
  const from = await readPreferences()
  const next = {
    settings: new Map(from.settings).set('look.size', 24),
    filters: { off: ['satu', 'dua'], own: [...from.filters.own, ...rules(elsewhere)] }
  }

  // The reader takes a rule back, switches one on again and sets the width meanwhile.
  await filtersItem.setValue({ off: [], own: rules(here) })
  await lookItem.setValue({ ...(await lookItem.getValue()), width: 80 })
  await writePreferences(next, from)

  expect(await lines()).toEqual([here, elsewhere])
  expect((await filtersItem.getValue()).off).toEqual(['dua'])
  expect(await lookItem.getValue()).toMatchObject({ size: 24, width: 80 })
})

test('what goes elsewhere goes here', async () => {
  await filtersItem.setValue({ off: ['satu', 'dua'], own: rules(here, kept) })
  const from = await readPreferences()
  await writePreferences({ ...from, filters: { off: ['dua'], own: rules(kept) } }, from)
  expect(await lines()).toEqual([kept])
  expect((await filtersItem.getValue()).off).toEqual(['dua'])
})

test('where nothing is different nothing is written', async () => {
  const from = await readPreferences()
  await writePreferences(from, from)
  expect(await fakeBrowser.storage.local.get()).toEqual({})
})
