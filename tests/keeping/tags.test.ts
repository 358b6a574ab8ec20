import { expect, test } from 'vitest'
import { foldTag, hasTag, spelledTag, suggestTags, tagCounts, tidyTag } from '@/utils/tags'

test('what is typed is tidied', () => {
  expect(tidyTag('  #Jakarta   Utara ')).toBe('Jakarta Utara')
  expect(tidyTag('# ')).toBe('')
  expect(tidyTag('a'.repeat(80))).toHaveLength(50)
})

test('neither case nor spaces tell tags apart', () => {
  expect(foldTag('  Pemilu  2024')).toBe(foldTag('pemiLU 2024'))
  expect(hasTag(['Pemilu'], ' pemilu ')).toBe(true)
})

test('take the spelling that is in use', () => {
  expect(spelledTag('#jakarta ', ['Bogor', 'Jakarta'])).toBe('Jakarta')
  expect(spelledTag('Depok', ['Bogor'])).toBe('Depok')
})

test('are counted over all rows, most used first', () => {
  const rows = [{ tags: ['Banjir', 'Aceh'] }, { tags: ['banjir'] }, { tags: ['Zebra'] }]
  expect(tagCounts(rows)).toEqual([
    { tag: 'Banjir', count: 2 },
    { tag: 'Aceh', count: 1 },
    { tag: 'Zebra', count: 1 }
  ])
})

test('are suggested by how they begin, then by what they hold, none twice', () => {
  const known = ['Banjir', 'Jabar', 'Bandung']
  expect(suggestTags(known, 'ba', ['bandung'])).toEqual(['Banjir', 'Jabar'])
  expect(suggestTags(known, '', [])).toEqual(known)
})
