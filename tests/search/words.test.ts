import { describe, expect, test } from 'vitest'
import { parseQuery } from '@/utils/library/search/query'
import { stemsOf } from '@/utils/library/search/stems'
import { wordsOf } from '@/utils/library/search/words'

describe('words', () => {
  test.each([
    ['Presiden JOKOWI', ['presiden', 'jokowi']],
    ['café naïve Đạt Łódź', ['cafe', 'naive', 'dat', 'lodz']],
    ["Jum'at, Al-Qur’an", ['jumat', 'al', 'quran']],
    ["the government's plan", ['the', 'government', 'plan']],
    ['anak-anak ke-2', ['anak', 'anak', 'ke', '2']],
    ['Rp10.000,50', ['rp10', '000', '50']],
    ['東京 Ещё', ['東京', 'еще']],
    [' … — !', []]
  ])('of %j', (text, words) => {
    expect(wordsOf(text).map(word => word.text)).toEqual(words)
  })

  test('tell where they stand', () => {
    expect(wordsOf('Ke Café.')).toEqual([
      { text: 'ke', start: 0, end: 2 },
      { text: 'cafe', start: 3, end: 7 }
    ])
  })
})

describe('Indonesian stems', () => {
  test.each([
    ['membaca', 'baca'],
    ['dibacakan', 'baca'],
    ['pembaca', 'baca'],
    ['bacaan', 'baca'],
    ['membacanya', 'baca'],
    ['menulis', 'tulis'],
    ['memasak', 'masak'],
    ['memilih', 'pilih'],
    ['mengirim', 'kirim'],
    ['mengambil', 'ambil'],
    ['menyanyi', 'nyanyi'],
    ['menyapu', 'sapu'],
    ['bekerja', 'kerja'],
    ['pelajaran', 'ajar'],
    ['gerakan', 'gerak'],
    ['dilakukan', 'laku'],
    ['menghadapi', 'hadap'],
    ['dimulai', 'mulai'],
    ['kemenangan', 'menang'],
    ['pertanyaan', 'tanya'],
    ['bertanya', 'tanya'],
    ['katanya', 'kata']
  ])('%s is found by %s', (word, stem) => {
    expect(stemsOf(word, 'id')).toContain(stem)
  })

  test.each(
    'makan masalah pemerintah mereka berita perang merah dinas jalan dengan sekolah ikan bulan media'.split(
      ' '
    )
  )('%s has none', word => {
    expect(stemsOf(word, 'id')).toEqual([])
  })
})

describe('English stems', () => {
  test.each([
    ['cities', 'city'],
    ['boxes', 'box'],
    ['floods', 'flood'],
    ['making', 'make'],
    ['walking', 'walk'],
    ['running', 'run'],
    ['walked', 'walk'],
    ['used', 'use'],
    ['stopped', 'stop'],
    ['tried', 'try']
  ])('%s is found by %s', (word, stem) => {
    expect(stemsOf(word, 'en')).toContain(stem)
  })

  test.each('president class this bus sing red'.split(' '))('%s has none', word => {
    expect(stemsOf(word, 'en')).toEqual([])
  })
})

test('a language that is not known has no stems', () => {
  expect(stemsOf('cities', 'de')).toEqual([])
})

describe('a query', () => {
  const words = (typed: string) => parseQuery(typed).map(part => part.words.join(' '))

  test('is taken apart into words and phrases', () => {
    expect(words('Banjir  "Jakarta Utara" covid-19')).toEqual(['banjir', 'jakarta utara', 'covid 19'])
    expect(words('“Kota Tua” "" - "')).toEqual(['kota tua'])
  })

  test('has beginnings of words from two letters on, but not in a closed phrase', () => {
    const isPrefix = (typed: string) => parseQuery(typed).map(part => part.isPrefix)
    expect(isPrefix('b ba "kota tu" "kota tu')).toEqual([false, true, false, true])
    // So much begins with these that in a phrase they are words of their own.
    expect(isPrefix('di "kota di')).toEqual([true, false])
  })

  test('leaves out a last letter that will go on', () => {
    expect(words('banjir j')).toEqual(['banjir'])
    expect(words('banjir j ')).toEqual(['banjir', 'j'])
    expect(words('"kota t')).toEqual(['kota'])
    expect(words('j')).toEqual(['j'])
  })

  test('looks for other forms of single words alone', () => {
    expect(parseQuery('membaca')[0]?.stems).toContain('baca')
    expect(parseQuery('"membaca"')[0]?.stems).toEqual([])
    expect(parseQuery('membaca-buku')[0]?.stems).toEqual([])
  })

  test('of a whole pasted page is cut', () => {
    expect(parseQuery('kata '.repeat(10_000))).toHaveLength(20)
  })
})
