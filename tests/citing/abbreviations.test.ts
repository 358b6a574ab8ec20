import { describe, expect, test } from 'vitest'
import { abbreviationsIn } from '@/utils/speech/abbreviations'
import { abbreviations } from '@/utils/speech/speech-tables'

const meanings = (text: string) =>
  [...abbreviationsIn(text).meanings.values()].map(({ short, full }) => `${short}: ${full}`)

describe('what abbreviations of a text stand for', () => {
  test('known ones, where they stand alone and are written as in the table', () => {
    expect(meanings('KPK memanggil Kapolda. Kpk, KPKX dan kapolda tidak.')).toEqual([
      'KPK: Komisi Pemberantasan Korupsi',
      'Kapolda: kepala kepolisian daerah'
    ])
    const { pattern } = abbreviationsIn('Tim Satpol PP dan KPK-Polri bertemu.')
    expect([...'Satpol PP, KPK-Polri, XKPK'.matchAll(pattern)].map(([short]) => short)).toEqual([
      'Satpol PP',
      'KPK',
      'Polri'
    ])
  })

  test('of several readings the one that the text writes out', () => {
    expect(meanings('Palang Merah Indonesia (PMI) mengirim darah.')).toEqual(['PMI: Palang Merah Indonesia'])
  })

  test('or the one of the field that the text is about', () => {
    expect(meanings('PMI dibekali pelatihan; OJK dan UMP ikut dibahas.')[2]).toBe(
      'PMI: pekerja migran Indonesia'
    )
    expect(meanings('PMI menyiapkan IGD bersama Puskesmas dan WHO.')).toContain('PMI: Palang Merah Indonesia')
  })

  test('and none at all where neither tells', () => {
    expect(meanings('PMI berangkat pada hari Senin.')).toEqual([])
  })
})

test('the table has its fields, and no reading twice', () => {
  expect(abbreviations.length).toBeGreaterThanOrEqual(300)
  const readings = abbreviations.map(({ short, full }) => `${short} ${full}`)
  expect(new Set(readings).size).toBe(readings.length)
  for (const { short, full, field } of abbreviations) {
    expect(full, short).not.toBe('')
    expect(field, short).toMatch(/^[a-z]+$/)
  }
  expect(abbreviations.map(({ short }) => short)).toEqual(
    abbreviations.map(({ short }) => short).toSorted((a, b) => a.localeCompare(b, 'id'))
  )
})
