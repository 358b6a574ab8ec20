import { describe, expect, it } from 'vitest'
import { isDate, offsetOf, parseMoment, toIso } from '@/utils/extraction/metadata/dates'

const jakarta = '+07:00'

function read(text: string, local: string | null = jakarta, visible?: string): string | null {
  const moment = parseMoment(text)
  return moment && toIso(moment, { local, shown: visible ? parseMoment(visible) : null })
}

describe('a date', () => {
  it.each([
    ['2021-11-15T16:20:00+07:00', '2021-11-15T16:20:00+07:00'],
    ['2021-11-15T16:20:00+0700', '2021-11-15T16:20:00+07:00'],
    ['2021-11-15T16:20:00+07:00Z', '2021-11-15T16:20:00+07:00'],
    ['2021-11-15 16:20:33', '2021-11-15T16:20:33+07:00'],
    ['2021/11/15 16:20:33', '2021-11-15T16:20:33+07:00'],
    ['2021-11-15 T09-20-00Z', '2021-11-15T16:20:00+07:00'],
    ['2021-11-15T23:20:00.000+0000', '2021-11-16T06:20:00+07:00'],
    ['- 2021-11-15', '2021-11-15'],
    ['Senin, 15 November 2021 | 16:20 WIB', '2021-11-15T16:20:00+07:00'],
    ['Senin, 15 Nov 2021 16.20 WITA', '2021-11-15T16:20:00+08:00'],
    ['15/11/2021, 16:20 WIT', '2021-11-15T16:20:00+09:00'],
    ['Senin, 15 November 2021 16:20 WIB | 1.999 kali dibaca', '2021-11-15T16:20:00+07:00'],
    ['Agustus 5, 2020 8:05 pm', '2020-08-05T20:05:00+07:00'],
    ['Wed Aug 05 2020 20:05:00 GMT+0800 (Malaysia Time)', '2020-08-05T20:05:00+08:00'],
    ['Wed, 05 Aug 2020 13:05:00 GMT', '2020-08-05T20:05:00+07:00'],
    ['5 Ogos 2020', '2020-08-05'],
    ['8/25/2020 10:15', '2020-08-25T10:15:00+07:00']
  ])('%j is %j', (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  it.each(['', 'kemarin', '32 persen', '99/99/2021', '12345-67-89', 'Pasal 15 ayat 2021'])(
    'does not stand in %j',
    text => {
      expect(isDate(text)).toBe(false)
    }
  )
})

describe('the clock', () => {
  const visible = 'Senin, 15 November 2021 | 16:20 WIB'

  it.each(['2021-11-15T16:20:00Z', '2021-11-15T16:20:00+01:00'])(
    'that the page shows is believed where %s gives the same hour by another offset',
    text => {
      expect(read(text, jakarta, visible)).toBe('2021-11-15T16:20:00+07:00')
    }
  )

  it('that shows another hour does not change the given instant', () => {
    expect(read('2021-11-15T09:20:00Z', jakarta, visible)).toBe('2021-11-15T16:20:00+07:00')
    expect(read('2021-11-14T16:20:00Z', jakarta, visible)).toBe('2021-11-14T23:20:00+07:00')
  })

  it('with its sign turned is set right', () => {
    expect(read('2021-11-15T16:20:00-07:00')).toBe('2021-11-15T16:20:00+07:00')
  })

  it('of another zone stays', () => {
    expect(read('2021-11-15T16:20:00+08:00')).toBe('2021-11-15T16:20:00+08:00')
    expect(read('2021-11-15T16:20:00-05:00')).toBe('2021-11-15T16:20:00-05:00')
  })

  it('of a page whose zone is unknown stays', () => {
    expect(read('2021-11-15T09:20:00Z', null)).toBe('2021-11-15T09:20:00Z')
    expect(read('2021-11-15T16:20:00-07:00', null)).toBe('2021-11-15T16:20:00-07:00')
  })

  it.each([
    ['Asia/Jakarta', '+07:00'],
    ['Asia/Makassar', '+08:00'],
    ['Etc/UTC', '+00:00']
  ])('of %s is %s', (zone, offset) => {
    expect(offsetOf(zone, '2021-11-15')).toBe(offset)
  })
})
