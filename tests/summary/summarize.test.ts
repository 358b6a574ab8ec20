import { describe, expect, it } from 'vitest'
import type { Block } from '@/utils/article'
import { summarize } from '@/utils/summary/summarize'
import { TRAITS } from '@/utils/summary/traits'
import weights from '@/utils/summary/weights.json'

const options = { lang: 'id', title: 'Pasar ikan dibuka kembali' }

function blocksOf(...texts: string[]): Block[] {
  return texts.map((text, i) => ({
    id: `b${i + 1}`,
    kind: 'paragraph',
    html: `<p>${text}</p>`,
    text,
    page: 'https://a.example/'
  }))
}

const story = blocksOf(
  'KOTA LAUT, Harian Contoh - Pemerintah kota membuka kembali pasar ikan di dermaga timur pada Senin pagi setelah diperbaiki.',
  '“Kami memulai dari yang paling dibutuhkan,” kata kepala dinas pasar kepada para wartawan di lokasi.',
  'Perbaikan itu menelan biaya empat miliar rupiah dari anggaran daerah tahun ini. Siapa yang menanggung sisanya?',
  'Lantai pasar dinaikkan setengah meter agar air pasang tidak masuk ke lorong-lorongnya.',
  'Pemerintah kota membuka kembali pasar ikan di dermaga timur pada Senin pagi setelah diperbaiki.',
  'Pedagang menempati kios baru tanpa biaya sewa pada bulan pertama, dan pembeli mulai datang sejak subuh.',
  'Dua pasar lain akan diperbaiki tahun depan, dimulai dari pasar sayur di utara stasiun kereta.'
)

describe('summarize', () => {
  const summary = summarize(story, options)

  it('chooses three to five sentences that stand where it says', () => {
    expect(summary.length).toBeGreaterThanOrEqual(3)
    expect(summary.length).toBeLessThanOrEqual(5)
    for (const { block, start, end, text } of summary) {
      expect(story.find(({ id }) => id === block)?.text.slice(start, end)).toBe(text)
    }
  })

  it('begins with what happened, without the place where it was filed', () => {
    expect(summary[0]?.text).toMatch(/^Pemerintah kota membuka kembali/)
  })

  it('passes over quotations, questions and repetitions', () => {
    const texts = summary.map(sentence => sentence.text)
    expect(texts.join(' ')).not.toMatch(/[“?]/)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('is never more than half the story', () => {
    const words = (text: string) => text.split(' ').length
    const all = story.reduce((sum, block) => sum + words(block.text), 0)
    expect(summary.reduce((sum, sentence) => sum + words(sentence.text), 0)).toBeLessThanOrEqual(all / 2)
  })

  it('leaves headings, lists and captions alone', () => {
    const others: Block[] = [
      {
        id: 'h',
        kind: 'heading',
        html: '',
        text: 'Sebuah judul kecil yang panjang sekali di tengah.',
        page: ''
      },
      { id: 'l', kind: 'list', html: '', text: 'Butir pertama yang cukup panjang untuk terpilih.', page: '' }
    ]
    const blocks = summarize([...others, ...story], options).map(({ block }) => block)
    expect(blocks.filter(id => id === 'h' || id === 'l')).toEqual([])
  })

  it.each([[[]], [blocksOf('Satu.')], [blocksOf('')], [blocksOf('👋')]])(
    'has nothing to say of %j',
    blocks => {
      expect(summarize(blocks, options)).toEqual([])
    }
  )
})

it('is weighed by a table that was made for these traits', () => {
  expect(weights.traits, 'Make it anew: scripts/fit-summary.ts').toEqual([...TRAITS])
})
