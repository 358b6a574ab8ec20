import { describe, expect, it } from 'vitest'
import { readPeople } from '@/utils/extraction/metadata/people'

const read = (...lines: string[]) => readPeople(lines, 'Harian Contoh')

describe('readPeople', () => {
  it('tells reporters from editors', () => {
    expect(read('Penulis: Wulan Prasetya | Editor: Bagus Santika')).toEqual({
      authors: ['Wulan Prasetya'],
      editors: ['Bagus Santika']
    })
  })

  it.each([
    ['Oleh Wulan Prasetya', ['Wulan Prasetya']],
    ['By Ann Whitlock and Tom Reed', ['Ann Whitlock', 'Tom Reed']],
    ['Wulan Prasetya, Bagus Santika', ['Wulan Prasetya', 'Bagus Santika']],
    ['Wulan Prasetya - Harian Contoh', ['Wulan Prasetya']]
  ])('reads %j', (line, authors) => {
    expect(read(line).authors).toEqual(authors)
  })

  it.each(['Harian Contoh', 'harian-contoh.com', 'https://harian.example/wulan', 'Senin 13/5/2024'])(
    'takes %j for no person',
    line => {
      expect(read(line).authors).toEqual([])
    }
  )

  it('names nobody twice', () => {
    expect(read('Wulan Prasetya', 'WULAN PRASETYA').authors).toEqual(['Wulan Prasetya'])
  })
})
