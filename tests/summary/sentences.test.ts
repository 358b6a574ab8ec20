import { describe, expect, it } from 'vitest'
import { sentencesOf } from '@/utils/summary/sentences'

const split = (text: string, lang = 'id') =>
  sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end))

describe('sentencesOf', () => {
  it.each([
    ['titles', ['Menurut dr. Sinta Dewi, obat itu aman.', 'Warga diminta tenang.']],
    ['initials', ['Buku itu karya W.S. Rendra.', 'M. Qodari membacanya.']],
    ['ranks', ['Kombes Pol. Anwar membenarkan kabar itu.', 'Pelaku ditahan.']],
    ['firms that end a sentence', ['Ia bekerja di PT Laut Biru Tbk.', 'Dulu ia guru.']],
    ['lists that end a sentence', ['Bantuan berupa beras, gula, dll.', 'Warga mengantre.']],
    ['numbers and times', ['Harganya Rp 1.000,50 pada pukul 10.30 WIB.', 'Besok naik lagi.']],
    ['dates in brackets', ['Rapat digelar Senin (15/11/2021).', 'Hasilnya belum ada.']],
    ['a speaker behind a quotation', ['"Tolong!" teriak seorang warga.', 'Api segera padam.']],
    ['a quotation of two sentences', ['"Kami siap. Kami menunggu," kata Budi.', 'Rapat ditutup.']],
    ['a full stop without a blank', ['Polisi menangkap pelaku.', 'Barang bukti disita.']],
    ['a name in small letters', ['Harga saham naik.', 'iPhone laris manis.']]
  ])('keeps %s together', (_, sentences) => {
    const isGlued = sentences[0] === 'Polisi menangkap pelaku.'
    expect(split(sentences.join(isGlued ? '' : ' '))).toEqual(sentences)
  })

  it('splits English too', () => {
    const sentences = [
      'Mr. Brown met Sen. Ward at 5 p.m. on Friday.',
      '“We lost,” he said.',
      'Nobody else spoke.'
    ]
    expect(split(sentences.join(' '), 'en')).toEqual(sentences)
  })

  it.each(['', ' ', 'Halo', '👋👋', 'مرحبا بالعالم. كيف حالك؟', 'a'.repeat(10_000)])('takes %j', text => {
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })
})
