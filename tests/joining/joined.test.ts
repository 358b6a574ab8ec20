// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type Article, articleText } from '@/utils/article'
import { allText, joinFrom, pageHtml, pager, story, text } from './story'

const link = (number: number) => (number === 1 ? story : `${story}?page=${number}`)

/** The story on three pages; what is said of a page is laid over it. */
function threePages(over: Record<number, Partial<Parameters<typeof pageHtml>[0]>> = {}) {
  return Object.fromEntries(
    text.map((paragraphs, at) => [
      link(at + 1),
      pageHtml({ paragraphs, pager: pager(link), ...over[at + 1] })
    ])
  )
}

const [one = [], two = [], three = []] = text
const removalsSaying = (article: Article, words: string) =>
  article.removals.filter(removal => removal.text.includes(words))

describe('what is said again', () => {
  test('first paragraphs and the picture that each page repeats', async () => {
    const picture =
      '<figure><img src="/foto/jembatan.jpg" alt=""><figcaption>Jembatan gantung.</figcaption></figure>'
    const pages = threePages({
      1: { before: picture },
      2: { before: picture, paragraphs: [one[0] ?? '', ...two] },
      3: { before: picture, paragraphs: [one[0] ?? '', ...three] }
    })
    const { article } = await joinFrom({ pages })
    expect(articleText(article)).toBe(allText)
    expect(article.blocks.filter(block => block.kind === 'figure')).toHaveLength(1)
    const duplicates = article.removals.filter(removal => removal.reason === 'duplicate')
    expect(duplicates.map(({ text }) => text)).toContain(one[0])
    const anchor = duplicates.find(({ text }) => text === one[0])?.anchor
    expect(article.blocks.find(block => block.id === anchor)?.text).toBe(two[0])
  })

  test('short words that the story itself repeats stay', async () => {
    const answered = text.map(paragraphs => [paragraphs[0] ?? '', 'Jawaban:', ...paragraphs.slice(1)])
    const pages = threePages({
      1: { paragraphs: answered[0] ?? [] },
      2: { paragraphs: answered[1] ?? [] },
      3: { paragraphs: answered[2] ?? [] }
    })
    const { article } = await joinFrom({ pages })
    expect(articleText(article)).toBe(answered.flat().join('\n'))
  })

  test('a line that ends each page is kept once', async () => {
    const end = 'Simak kabar desa lain setiap pagi.'
    const pages = threePages(
      Object.fromEntries(text.map((paragraphs, at) => [at + 1, { paragraphs: [...paragraphs, end] }]))
    )
    const { article } = await joinFrom({ pages })
    expect(articleText(article).split(end)).toHaveLength(2)
  })

  test('boxes that stand on each page are listed once, where the last stood', async () => {
    const { article } = await joinFrom({ pages: threePages() })
    const boxes = removalsSaying(article, 'Panen Jeruk Lebih Awal')
    expect(boxes).toHaveLength(1)
    expect(boxes[0]?.anchor).toBeNull()
  })

  test('boxes of one page keep their place, and all ids are their own', async () => {
    const box = (words: string) =>
      `<div><strong>Baca Juga:</strong> <a href="/desa/${words.length}">${words}</a></div>`
    const pages = threePages({
      1: { after: box('Sekolah Terapung Menerima Murid Baru Bulan Depan') },
      2: { after: box('Harga Karet Naik Lagi di Pasar Sungai Raya') }
    })
    const { article } = await joinFrom({ pages })
    const [first] = removalsSaying(article, 'Sekolah Terapung')
    const [second] = removalsSaying(article, 'Harga Karet')
    const anchored = [first, second].map(
      removal => article.blocks.find(block => block.id === removal?.anchor)?.text
    )
    expect(anchored).toEqual([two[0], three[0]])
    for (const all of [article.blocks, article.removals])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(article.blocks.map(({ id }) => id)).toEqual(article.blocks.map((_, at) => `b${at + 1}`))
  })
})

describe('a page of few words', () => {
  test('is found where the first page has its story', async () => {
    const last = 'Jembatan itu kini diberi nama Titian Warga.'
    const { article } = await joinFrom({ pages: threePages({ 3: { paragraphs: [last] } }) })
    expect(articleText(article)).toBe([...one, ...two, last].join('\n'))
  })
})

describe('what cannot be joined', () => {
  test('a page that fails ends it; what was read is kept and said', async () => {
    const { [link(3)]: _, ...pages } = threePages()
    const { article } = await joinFrom({ pages })
    expect(article.pages).toEqual({ read: 2, total: 3, state: 'failed' })
    expect(articleText(article)).toBe([...one, ...two].join('\n'))
  })

  test('no page after a gap', async () => {
    const { [link(2)]: _, ...pages } = threePages()
    const { article, asked } = await joinFrom({ pages })
    expect(article.pages).toEqual({ read: 1, total: 3, state: 'failed' })
    expect(articleText(article)).toBe(one.join('\n'))
    expect(asked).not.toContain(link(3))
  })

  const other = [
    'PELABUHAN BARU – Kapal penumpang Nusa Bahari kandas di Teluk Kelapa pada Minggu malam, dan 43 penumpangnya dijemput perahu nelayan.',
    'Syahbandar Teluk Kelapa, Budi Hartanto, menyebut Nusa Bahari berangkat dari Pelabuhan Baru menuju Pulau Karang saat ombak setinggi dua meter.',
    'Menurut Dewi Lestari dari Badan Pencarian, seluruh penumpang dirawat di Rumah Sakit Harapan Bunda dan pulang pada Senin siang.'
  ]

  test('another story, by its title', async () => {
    const pages = threePages({ 2: { paragraphs: other, title: 'Kapal Nusa Bahari Kandas di Teluk Kelapa' } })
    const { article } = await joinFrom({ pages })
    expect(article.pages).toEqual({ read: 1, total: 3, state: 'failed' })
    expect(articleText(article)).not.toContain('Nusa Bahari')
  })

  test('another story, by its address and text', async () => {
    const head = '<link rel="canonical" href="/laut/2024/06/16/kapal-kandas">'
    const { article } = await joinFrom({ pages: threePages({ 2: { paragraphs: other, head } }) })
    expect(article.pages.read).toBe(1)
  })

  test('another story under the same title, by the names in it', async () => {
    const { article } = await joinFrom({ pages: threePages({ 2: { paragraphs: other } }) })
    expect(article.pages.read).toBe(1)
  })

  test('a page with a title of its own, and the address and names of the story, is joined', async () => {
    const head = `<link rel="canonical" href="${story}">`
    const pages = threePages({ 1: { head }, 2: { head, title: 'Iuran 312 Keluarga untuk Kabel Baja' } })
    const { article } = await joinFrom({ pages })
    expect(article.pages).toEqual({ read: 3, total: 3, state: 'whole' })
  })

  test('never more than 20 pages', async () => {
    const paragraph = (n: number) =>
      `Pada tahap ke-${n}, warga Muara Indah yang dipimpin Sarwono Hadi memasang papan nomor ${n * 3} di atas Sungai Raya.`
    const pages = Object.fromEntries(
      Array.from({ length: 26 }, (_, at) => [
        link(at + 1),
        pageHtml({ paragraphs: at === 0 ? one : [paragraph(at + 1)], pager: pager(link, 26) })
      ])
    )
    const { article, asked } = await joinFrom({ pages })
    expect(asked).toHaveLength(19)
    expect(article.pages).toEqual({ read: 20, total: 26, state: 'failed' })
  })
})

describe('on the way', () => {
  test('progress is told after each page', async () => {
    const told: unknown[] = []
    await joinFrom({ pages: threePages(), options: { onProgress: pages => told.push(pages) } })
    expect(told).toEqual([
      { read: 2, total: 3 },
      { read: 3, total: 3 }
    ])
  })

  test('it can be ended from outside', async () => {
    const end = new AbortController()
    const asked: unknown[] = []
    const joining = joinFrom({
      pages: threePages(),
      options: {
        signal: end.signal,
        onProgress: pages => {
          asked.push(pages)
          end.abort(new Error('enough'))
        }
      }
    })
    await expect(joining).rejects.toThrow('enough')
    expect(asked).toHaveLength(1)
  })
})
