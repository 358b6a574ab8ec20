import { describe, expect, it } from 'vitest'
import { readPeople } from '@/utils/extraction/metadata/people'

const brands = ['hariancontoh']
const read = (...lines: string[]) => readPeople(lines, brands)

describe('a byline', () => {
  it.each([
    ['Oleh Wulan Prasetya', ['Wulan Prasetya']],
    ['Oleh: Wulan Prasetya - 14 Juni 2018', ['Wulan Prasetya']],
    ['By Ann Whitlock and Tom Reed', ['Ann Whitlock', 'Tom Reed']],
    ['Wulan Prasetya, Bagus Santika', ['Wulan Prasetya', 'Bagus Santika']],
    ['Wulan Prasetya, S.Pd., Bagus Santika', ['Wulan Prasetya, S.Pd.', 'Bagus Santika']],
    ['Wulan Prasetya - Harian Contoh', ['Wulan Prasetya']],
    ['Wulan Prasetya - Sepak Bola', ['Wulan Prasetya']],
    ['Wulan Prasetya (Kontributor)', ['Wulan Prasetya']],
    ['Wulan Prasetya Jurnalis', ['Wulan Prasetya']],
    ['Kontributor Kupang, Bagus Santika', ['Bagus Santika']],
    ['Laporan Wartawan Harian Contoh, Bagus Santika', ['Bagus Santika']],
    ['Author Wulan Prasetya', ['Wulan Prasetya']],
    ['Analysis by Ann Whitlock, Editor-at-large', ['Ann Whitlock']],
    ['Written by Ann Whitlock, MS, RD on November 14, 2019', ['Ann Whitlock']],
    ['Wulan/Biro Pers Istana', ['Wulan/Biro Pers Istana']],
    ['Tim Redaksi', ['Tim Redaksi']],
    ['Tim Harian Contoh', ['Tim Harian Contoh']]
  ])('reads %j', (line, authors) => {
    expect(read(line).authors).toEqual(authors)
  })

  it.each([
    'Harian Contoh',
    'Harian Contoh Media',
    'harian-contoh.com',
    'https://harian.example/wulan',
    'Senin 13/5/2024',
    'PT. Contoh Media Baru',
    'admin',
    '-',
    ''
  ])('names nobody in %j', line => {
    expect(read(line)).toEqual({ authors: [], editors: [] })
  })

  it('names nobody twice', () => {
    expect(read('Wulan Prasetya, Wulan Prasetya', 'WULAN PRASETYA').authors).toEqual(['Wulan Prasetya'])
  })
})

describe('a line of roles', () => {
  it.each([
    'Penulis: Wulan Prasetya | Editor: Bagus Santika',
    'Rep: Wulan Prasetya/ Red: Bagus Santika',
    'Reporter: Wulan Prasetya Penyunting: Bagus Santika Uploader: Citra Dewi',
    'Author Wulan Prasetya Editor Bagus Santika',
    'Wulan Prasetya Penulis Bagus Santika Editor'
  ])('tells reporters from editors: %j', line => {
    expect(read(line)).toEqual({ authors: ['Wulan Prasetya'], editors: ['Bagus Santika'] })
  })

  it('may name an editor alone', () => {
    expect(read('Editor: Bagus Santika')).toEqual({ authors: [], editors: ['Bagus Santika'] })
  })
})
