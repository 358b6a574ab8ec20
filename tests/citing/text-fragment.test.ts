// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Article, Removal } from '@/utils/article'
import { quoteAddress } from '@/utils/text-fragment'
import { makeArticle } from '../data/made'

const page = 'https://kabar.example/berita/jembatan'

function story(texts: readonly string[], change: Partial<Article> = {}): Article {
  const blocks = texts.map((text, at) => ({
    id: `b${at + 1}`,
    kind: 'paragraph' as const,
    html: `<p>${text}</p>`,
    text,
    page
  }))
  return { ...makeArticle({ title: 'Judul' }), url: page, lang: 'id', blocks, removals: [], ...change }
}

/** The directive of the address that leads to these words in a block. */
function directive(article: Article, block: number, quote: string, at = 0): string {
  const text = article.blocks[block - 1]?.text ?? ''
  const start = text.indexOf(quote, at)
  expect(start).toBeGreaterThanOrEqual(0)
  const address = quoteAddress(article, [{ block: `b${block}`, start, end: start + quote.length }]) ?? ''
  const [before, words = ''] = address.split('#:~:text=')
  expect(before).toBe(article.blocks[block - 1]?.page)
  return words.split(',').map(decodeURIComponent).join(' | ')
}

const long =
  'Kepala desa menuturkan bahwa perbaikan dikerjakan bergotong royong selama sebelas minggu tanpa menunggu anggaran dari kabupaten.'

test('words that stand once are enough by themselves', () => {
  expect(directive(story(['Air naik, jangan menyeberang.', long]), 2, 'bergotong royong')).toBe(
    'bergotong royong'
  )
})

test('a long quote is named by its ends, and half a word is made whole', () => {
  expect(directive(story([long]), 1, long.slice(3, -4))).toBe(
    'Kepala desa menuturkan bahwa | menunggu anggaran dari kabupaten.'
  )
})

test('its own signs and the directive’s are parted', () => {
  const article = story(['“Satu, dua & tiga-empat (lima)” — katanya.'])
  const address = quoteAddress(article, [{ block: 'b1', start: 0, end: 31 }]) ?? ''
  expect(address.split('#:~:text=')[1]).toBe('%E2%80%9CSatu%2C%20dua%20%26%20tiga%2Dempat%20%28lima')
})

test('what repeats is told by what stands around it', () => {
  const article = story(['Air naik. Anak belajar di rumah.', 'Hujan turun. Air naik. Gardu dijaga.'])
  expect(directive(article, 1, 'Air naik')).toBe('Air naik | -. Anak belajar di')
  expect(directive(article, 2, 'Air naik')).toBe('Hujan turun.- | Air naik | -. Gardu dijaga')
})

test('a paragraph that is there twice is told by its neighbours, unless something was cut between', () => {
  const article = story(['Kemarin hujan.', 'Air naik.', 'Hari ini cerah.', 'Air naik.'])
  expect(directive(article, 4, 'Air naik.')).toBe('Hari ini cerah.- | Air naik.')
  const removal = { id: 'r1', text: 'Baca Juga: Air naik.', anchor: 'b4' } as Removal
  expect(directive({ ...article, removals: [removal] }, 4, 'Air naik.')).toBe('Air naik.')
  expect(directive({ ...article, removals: [removal] }, 2, 'Air naik.')).toBe(
    'Kemarin hujan.- | Air naik. | -Hari ini cerah'
  )
})

test('the headline and what was cut count as repeats', () => {
  const removal = { id: 'r1', text: 'Baca Juga: Jembatan lama hanyut', anchor: 'b1' } as Removal
  const article = story(['Pada 2019 jembatan lama hanyut oleh banjir.'], { removals: [removal] })
  expect(directive(article, 1, 'jembatan lama hanyut')).toBe(
    'Pada 2019- | jembatan lama hanyut | -oleh banjir'
  )
})

test('each page has its own address, and a quote over its end keeps to the first', () => {
  const second = `${page}?page=2`
  const article = story(['Air naik.', long])
  const [one, two] = article.blocks
  if (!one || !two) throw new Error('no blocks')
  const joined = { ...article, blocks: [one, { ...two, page: second }] }
  expect(directive(joined, 2, 'bergotong royong')).toBe('bergotong royong')
  expect(
    quoteAddress(joined, [
      { block: 'b1', start: 0, end: 9 },
      { block: 'b2', start: 0, end: 20 }
    ])
  ).toBe(`${page}#:~:text=Air%20naik.`)
})

test('cells of a table and broken lines are looked in one by one', () => {
  const article = story(['Kota Lama Bus kota 45.000', 'Lampu berputar, kapal pulang.'])
  const [row, verse] = article.blocks
  if (!row || !verse) throw new Error('no blocks')
  const html = '<table><tbody><tr><td>Kota Lama</td><td>Bus kota</td><td>45.000</td></tr></tbody></table>'
  const blocks = [
    { ...row, html },
    { ...verse, html: '<p>Lampu <b>berputar,</b><br>kapal pulang.</p>' }
  ]
  expect(directive({ ...article, blocks }, 1, row.text)).toBe('Kota Lama | 45.000')
  expect(directive({ ...article, blocks }, 1, 'Bus kota')).toBe('Bus kota')
  expect(directive({ ...article, blocks }, 2, verse.text)).toBe('Lampu berputar, | kapal pulang.')
})

test('paragraphs that differ far from the quote are told apart all the same', () => {
  const article = story([`Pagi itu ${long}`, `Sore itu ${long}`])
  expect(directive(article, 2, 'dari kabupaten')).toMatch(
    /^Sore itu Kepala desa .* anggaran- \| dari kabupaten/
  )
})

test('a writing without blanks is quoted by its words', () => {
  const article = story(['東京の新しい橋が完成した。市民は喜んだ。'], { lang: 'ja' })
  expect(directive(article, 1, '市民は喜んだ。')).toBe('市民は喜んだ。')
})

test('a page without an address on the web gives none, words without letters none to look for', () => {
  const article = story(['— Air naik.'])
  expect(quoteAddress(article, [{ block: 'b1', start: 0, end: 1 }])).toBe(page)
  expect(
    quoteAddress(story(['Air'], { url: 'file:///a.html' }), [{ block: 'r9', start: 0, end: 1 }])
  ).toBeNull()
})

test('an address with a place of its own keeps it', () => {
  const article = story(['Air naik.'])
  const own = { ...article, blocks: article.blocks.map(block => ({ ...block, page: `${page}#bagian-2` })) }
  expect(quoteAddress(own, [{ block: 'b1', start: 0, end: 9 }])).toBe(`${page}#bagian-2:~:text=Air%20naik.`)
})
