import { describe, expect, test } from 'vitest'
import { anchorOf, type BlockTexts, locate } from '@/utils/anchoring'

const text = (...texts: string[]): BlockTexts => texts.map((line, at) => ({ id: `b${at + 1}`, text: line }))

/** The anchor of the first place of these words, in the block where they begin. */
function anchorFor(blocks: BlockTexts, block: string, quote: string, nth = 0) {
  const within = blocks.find(({ id }) => id === block)?.text ?? ''
  let start = within.indexOf(quote)
  for (let skip = 0; skip < nth; skip++) start = within.indexOf(quote, start + 1)
  const part = { block, start, end: start + quote.length }
  const anchor = anchorOf(blocks, part, part)
  if (!anchor) throw new Error('no anchor')
  return anchor
}

const story = text(
  'Banjir merendam tiga desa sejak Senin malam.',
  'Bupati berjanji membangun tanggul. Tanggul lama sudah retak.',
  'Warga menunggu. Tanggul lama sudah retak, kata mereka.'
)

describe('an anchor', () => {
  test('has the quote, its place and what stands around it', () => {
    expect(anchorFor(story, 'b2', 'membangun tanggul')).toEqual({
      quote: 'membangun tanggul',
      prefix: 'esa sejak Senin malam.\nBupati berjanji '.slice(-32),
      suffix: '. Tanggul lama sudah retak.\nWarga'.slice(0, 32),
      block: 'b2',
      start: 16
    })
  })

  test('leaves out white space at its ends, and is none where nothing is left', () => {
    const anchor = anchorOf(story, { block: 'b1', start: 6, end: 20 }, { block: 'b1', start: 6, end: 16 })
    expect(anchor).toMatchObject({ quote: 'merendam', start: 7 })
    const blank = { block: 'b1', start: 6, end: 7 }
    expect(anchorOf(story, blank, blank)).toBeNull()
    const foreign = { block: 'x', start: 0, end: 3 }
    expect(anchorOf(story, foreign, foreign)).toBeNull()
  })

  test('reaches over blocks', () => {
    const anchor = anchorOf(story, { block: 'b2', start: 35, end: 60 }, { block: 'b3', start: 0, end: 5 })
    expect(anchor?.quote).toBe('Tanggul lama sudah retak.\nWarga')
    expect(anchor && locate(story, anchor)).toEqual([
      { block: 'b2', start: 35, end: 60 },
      { block: 'b3', start: 0, end: 5 }
    ])
  })
})

describe('is found again', () => {
  const found = (blocks: BlockTexts, anchor: ReturnType<typeof anchorFor>) => locate(blocks, anchor)?.[0]

  test('in its exact place, though the same words stand elsewhere', () => {
    const quote = 'Tanggul lama sudah retak'
    expect(found(story, anchorFor(story, 'b2', quote))).toMatchObject({ block: 'b2', start: 35 })
    expect(found(story, anchorFor(story, 'b3', quote))).toMatchObject({ block: 'b3', start: 16 })
    const twice = text('Ya, kata dia. Ya, kata dia. Ya, kata dia.')
    expect(found(twice, anchorFor(twice, 'b1', 'Ya', 1))?.start).toBe(14)
  })

  test('in the same block, when words were put before it', () => {
    const later = text('Banjir besar merendam tiga desa sejak Senin malam.')
    expect(found(later, anchorFor(story, 'b1', 'tiga desa'))).toMatchObject({ block: 'b1', start: 22 })
  })

  test('in another block, when the story has grown before it', () => {
    const later = text('Pembaruan: air mulai surut.', ...story.map(block => block.text))
    const quote = 'Tanggul lama sudah retak'
    expect(found(later, anchorFor(story, 'b2', quote))).toMatchObject({ block: 'b3', start: 35 })
    expect(found(later, anchorFor(story, 'b3', quote))).toMatchObject({ block: 'b4', start: 16 })
  })

  test('by its surroundings, and not by the block’s name alone', () => {
    const lines = [
      'Bupati menolak dengan keras. Kata dia, itu keliru.',
      'Warga setuju semua. Kata dia, tidak apa.'
    ]
    const before = text(...lines)
    const anchor = anchorFor(before, 'b1', 'Kata dia')
    const later = text(...lines.toReversed())
    expect(found(later, anchor)).toMatchObject({ block: 'b2' })
  })

  test('with other quotation marks, capitals and breaks', () => {
    const before = text('"Kami siap," ujarnya - singkat. Lalu ia pergi.')
    const anchor = anchorFor(before, 'b1', '"Kami siap," ujarnya - singkat. Lalu')
    const later = text('“Kami siap,” ujarnya – singkat.', 'lalu ia pergi.')
    expect(locate(later, anchor)).toEqual([
      { block: 'b1', start: 0, end: 31 },
      { block: 'b2', start: 0, end: 4 }
    ])
  })

  test('or else has lost its place', () => {
    expect(locate(text('Sama sekali lain.'), anchorFor(story, 'b2', 'membangun tanggul'))).toBeNull()
    expect(locate([], anchorFor(story, 'b2', 'membangun tanggul'))).toBeNull()
    expect(locate(story, { quote: ' ', prefix: '', suffix: '', block: 'b1', start: 0 })).toBeNull()
  })
})

test('whatever is marked is found in the same text', () => {
  const words = story.map(block => block.text)
  for (const [at, line] of words.entries()) {
    for (let start = 0; start < line.length; start += 3) {
      for (let end = start + 1; end <= line.length; end += 5) {
        const part = { block: `b${at + 1}`, start, end }
        const anchor = anchorOf(story, part, part)
        if (!anchor) continue
        const place = locate(story, anchor)?.[0]
        expect(place).toMatchObject({ block: part.block, start: anchor.start })
        expect(line.slice(place?.start, place?.end)).toBe(anchor.quote)
      }
    }
  }
})
