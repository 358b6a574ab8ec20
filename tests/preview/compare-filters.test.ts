// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest'
import { openComparison } from '@/utils/preview/compare-filters'
import { samples, samplesFor } from '@/utils/preview/samples'
import { parseFilters } from '@/utils/rules/filter-text'
import { readSelector } from '../rules/read-selector'

const rules = (text: string) => parseFilters(text, readSelector).rules
const texts = (blocks: readonly { text: string; isChanged: boolean }[] | null | undefined) =>
  blocks?.filter(({ isChanged }) => isChanged).map(({ text }) => text.slice(0, 12))

describe.each(samples.map(page => ({ name: page.title, page })))('the sample “$name”', ({ page }) => {
  it('is a story with clutter, of which the built-in rules leave nothing but the promotion', () => {
    const comparison = openComparison(page)([], [])
    expect(comparison).toMatchObject({ gone: 0, come: 0, share: 0 })
    expect(comparison?.after).toHaveLength(8)
    expect(comparison?.before).toEqual(comparison?.after)
  })
})

test('what the filters cut and bring back is marked and counted', () => {
  const page = samples.find(({ url }) => url.includes('//id.'))
  if (!page) throw new Error('the Indonesian sample is gone')
  const compare = openComparison(page)
  const cut = compare([], rules('##.kotak-promo\n##.keterangan-data'))
  expect(texts(cut?.before)).toEqual(['Dapatkan pot', 'Data mutu ai'])
  expect(texts(cut?.after)).toEqual([])
  expect(cut).toMatchObject({ gone: 2, come: 0 })
  expect(cut?.share).toBeCloseTo(0.16, 1)

  const kept = compare([], rules('#@#^label:Baca juga'))
  expect(texts(kept?.before)).toEqual([])
  expect(kept?.come).toBe(1)

  // Switched off, a built-in label's block stands on both sides: it is none of the reader's own filters.
  const off = compare(
    ['*##^label-start:Baca juga', '*##^label:Baca juga', '*##^label-anywhere:Baca juga'],
    []
  )
  expect(off).toMatchObject({ gone: 0, come: 0 })
  // And the page is as it was.
  expect(compare([], rules('##.kotak-promo\n##.keterangan-data'))).toEqual(cut)
})

test('filters that leave no story, and pages that hold none', () => {
  const [page] = samples
  if (!page) throw new Error('no sample')
  expect(openComparison(page)([], rules('##p'))).toMatchObject({ after: null, share: 1 })
  const none = { url: 'https://www.example.com/', title: '', html: '<p>Halo</p>' }
  expect(openComparison(none)([], [])).toBeNull()
})

test.each(['en', 'id'])('in %s the first sample is one in the reader’s own language', locale => {
  const [first, ...rest] = samplesFor(locale)
  expect(first?.html).toContain(`<html lang="${locale}"`)
  expect(rest).toHaveLength(samples.length - 1)
})
