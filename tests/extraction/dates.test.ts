import { describe, expect, it } from 'vitest'
import { isDate, toIsoDate } from '@/utils/extraction/metadata/dates'

const jakarta = { timeZone: 'Asia/Jakarta' }

describe('toIsoDate', () => {
  it.each([
    ['2021-11-15T16:20:00+07:00', '2021-11-15T16:20:00+07:00'],
    ['2021-11-15 16:20:33', '2021-11-15T16:20:33+07:00'],
    ['2021-11-15T09:20:00Z', '2021-11-15T16:20:00+07:00'],
    ['2021-11-15T23:20:00.000+0000', '2021-11-16T06:20:00+07:00'],
    ['2021-11-15', '2021-11-15'],
    ['Senin, 15 November 2021 | 16:20 WIB', '2021-11-15T16:20:00+07:00'],
    ['Senin, 15 Nov 2021 16.20 WITA', '2021-11-15T16:20:00+08:00'],
    ['15/11/2021, 16:20 WIT', '2021-11-15T16:20:00+09:00'],
    ['Agustus 5, 2020 8:05 pm', '2020-08-05T20:05:00+07:00']
  ])('reads %j', (text, iso) => {
    expect(toIsoDate(text, jakarta)).toBe(iso)
  })

  it('believes the clock that the page shows where a site writes local time as another', () => {
    const visible = 'Senin, 15 November 2021 | 16:20 WIB'
    expect(toIsoDate('2021-11-15T16:20:00Z', { ...jakarta, visible })).toBe('2021-11-15T16:20:00+07:00')
    expect(toIsoDate('2021-11-15T16:20:00-07:00', { ...jakarta, visible })).toBe('2021-11-15T16:20:00+07:00')
  })

  it('leaves the offset of a page whose zone is unknown', () => {
    expect(toIsoDate('2021-11-15T09:20:00Z', { timeZone: null })).toBe('2021-11-15T09:20:00Z')
  })

  it.each(['', 'kemarin', '32 persen', '99/99/2021'])('finds no date in %j', text => {
    expect(isDate(text)).toBe(false)
  })
})
