import { describe, expect, test } from 'vitest'
import type { SavedEntry } from '@/utils/library/saved'
import { chosenRows, defaultChoice, isChosen, isWaiting, type ListChoice } from '@/utils/list-choice'
import { makeEntry } from './made'

const DAY = 24 * 60 * 60 * 1000
const now = 1000 * DAY
const titles = (entries: SavedEntry[], choice: Partial<ListChoice> = {}) =>
  chosenRows(entries, { ...defaultChoice, ...choice }, { now, locale: 'id' }).map(row => row.title)

/** Rows named a, b, c … of these differences, each saved a day before the one before. */
const rows = (...some: Partial<SavedEntry>[]) =>
  some.map((fields, at) => makeEntry({ title: 'abcdefgh'[at] ?? '', savedAt: now - at * DAY, ...fields }))

describe('states', () => {
  test('archived and deleted ones are left out unless asked for', () => {
    const entries = rows({}, { isArchived: true }, { deletedAt: 1 }, { isArchived: true, isFavourite: true })
    expect(titles(entries)).toEqual(['a'])
    expect(titles(entries, { isArchived: true })).toEqual(['b', 'd'])
    expect(titles(entries, { isArchived: true, isFavourite: true })).toEqual(['d'])
  })

  test('read, unread, favourite', () => {
    const entries = rows({ isRead: true }, {}, { isFavourite: true })
    expect(titles(entries, { isRead: true })).toEqual(['a'])
    expect(titles(entries, { isRead: false })).toEqual(['b', 'c'])
    expect(titles(entries, { isRead: false, isFavourite: true })).toEqual(['c'])
  })

  test('what waits is neither read, archived nor deleted', () => {
    const entries = rows({}, { isRead: true }, { isArchived: true }, { deletedAt: 1 })
    expect(entries.map(isWaiting)).toEqual([true, false, false, false])
  })
})

test('outlet, tag and length', () => {
  const entries = rows({ outlet: 'Detik', tags: ['Banjir'] }, { words: 2300 }, { words: 1150 })
  expect(titles(entries, { outlet: 'Detik' })).toEqual(['a'])
  expect(titles(entries, { tag: 'banjir' })).toEqual(['a'])
  expect(titles(entries, { length: 'short' })).toEqual(['a'])
  expect(titles(entries, { length: 'medium' })).toEqual(['c'])
  expect(titles(entries, { length: 'long' })).toEqual(['b'])
})

test('how long ago they were saved', () => {
  const ago = (days: number) => ({ savedAt: now - days * DAY })
  const entries = rows(ago(0), ago(6), ago(29), ago(300), ago(800))
  expect(titles(entries, { age: 'day' })).toEqual(['a'])
  expect(titles(entries, { age: 'week' })).toEqual(['a', 'b'])
  expect(titles(entries, { age: 'month' })).toEqual(['a', 'b', 'c'])
  expect(titles(entries, { age: 'year' })).toEqual(['a', 'b', 'c', 'd'])
  expect(titles(entries, { age: 'older' })).toEqual(['e'])
})

test('orders', () => {
  const entries = rows(
    { words: 300, published: '2021-11-15T16:20:00+07:00', outlet: 'suara' },
    { words: 100, published: null, outlet: 'Antara' },
    { words: 200, published: '2021-11-15T16:20:00+09:00', outlet: 'Suara' }
  )
  expect(titles(entries, { sort: 'newest' })).toEqual(['a', 'b', 'c'])
  expect(titles(entries, { sort: 'oldest' })).toEqual(['c', 'b', 'a'])
  expect(titles(entries, { sort: 'published' })).toEqual(['a', 'c', 'b'])
  expect(titles(entries, { sort: 'shortest' })).toEqual(['b', 'c', 'a'])
  expect(titles(entries, { sort: 'longest' })).toEqual(['a', 'c', 'b'])
  expect(titles(entries, { sort: 'outlet' })).toEqual(['b', 'a', 'c'])
})

test('an order alone leaves nothing out', () => {
  expect(isChosen({ ...defaultChoice, sort: 'outlet' })).toBe(false)
  expect(isChosen({ ...defaultChoice, tag: 'a' })).toBe(true)
  expect(isChosen({ ...defaultChoice, isRead: false })).toBe(true)
})
