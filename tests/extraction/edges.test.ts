// @vitest-environment node
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { type Article, articleText } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { ruleSet } from '@/utils/rules/rule-set'

const PROSE = [1, 2, 3, 4, 5].map(
  n =>
    `Paragraf nomor ${n} menceritakan pasar yang kembali ramai, pedagang yang datang sejak subuh, dan pembeli yang menawar.`
)
const STORY = PROSE.map(text => `<p>${text}</p>`).join('')

function read(body: string): Article {
  const html = `<html lang="id"><head><title>Pasar Kembali Ramai</title></head><body>${body}</body></html>`
  const url = 'https://kabarcontoh.co.id/ekonomi/pasar-kembali-ramai'
  const result = extract(new JSDOM(html, { url }).window.document, { url, rules: ruleSet([]), site: null })
  if ('failure' in result) throw new Error(result.failure.message)
  return result.article
}

const lines = (body: string) => articleText(read(body)).split('\n')

describe('the beginning of a story', () => {
  it('loses what stands before the headline', () => {
    const head = '<p>Beranda</p><p>Ekonomi</p><p>Langganan koran</p><h1>Pasar Kembali Ramai</h1>'
    expect(lines(`<div class="story">${head}${STORY}</div>`)).toEqual(PROSE)
  })

  it('loses buttons and sections between headline and first sentence', () => {
    const head = '<h1>Pasar Kembali Ramai</h1><p>Kolumnis tetap</p><p>loading...</p><p>Ukuran huruf</p>'
    expect(lines(`<div class="story">${head}${STORY}</div>`)).toEqual(PROSE)
  })

  it('loses a heading that words the title a little otherwise', () => {
    const head = '<h2>Pasar Kembali Ramai Lagi</h2>'
    expect(lines(`<div class="story">${head}${STORY}</div>`)).toEqual(PROSE)
  })

  it('keeps a chapter, a dateline and a short sentence', () => {
    const head = '<h2>Pagi di pasar</h2><p>JAKARTA, 3 pasar —</p><p>Ini yang terjadi kemarin.</p>'
    const kept = ['Pagi di pasar', 'JAKARTA, 3 pasar —', 'Ini yang terjadi kemarin.']
    expect(lines(`<div class="story">${head}${STORY}</div>`)).toEqual([...kept, ...PROSE])
  })
})

describe('the end of a story', () => {
  it('loses headings that head nothing and words of buttons', () => {
    const end = '<p>Laporkan kesalahan</p><h3>Video Utama</h3>'
    expect(lines(`<div class="story">${STORY}${end}</div>`)).toEqual(PROSE)
  })

  it('loses what asks to sign up or to write, with the address to do so', () => {
    const end =
      '<p><em>Ikuti kami di <a href="https://x.example/kabar">@kabar</a> untuk berita lain.</em></p>'
    expect(lines(`<div class="story">${STORY}<p>Semua terjual.</p>${end}</div>`)).toEqual([
      ...PROSE,
      'Semua terjual.'
    ])
  })

  it('keeps a sentence about a newsletter that asks for nothing', () => {
    const end = '<p>Koran itu kini mengirim newsletter setiap pagi kepada seribu pedagang.</p>'
    expect(lines(`<div class="story">${STORY}${end}</div>`)).toHaveLength(6)
  })

  it('loses a list in which each item leads to another story', () => {
    const items = ['Harga cabai', 'Harga gula', 'Harga beras'].map(
      (words, at) => `<li>${words}, <a href="/ekonomi/${at}">naik sejak pekan lalu</a></li>`
    )
    expect(
      lines(`<div class="story">${STORY}<h3>Dari pasar lain</h3><ul>${items.join('')}</ul></div>`)
    ).toEqual(PROSE)
  })

  it('keeps initials, a last sentence and a list of results', () => {
    const end =
      '<h3>Hasil</h3><ul><li>Beras 12</li><li>Gula 14</li></ul><p>Semua terjual.</p><p>(rhm/ant)</p>'
    expect(lines(`<div class="story">${STORY}${end}</div>`).slice(5)).toEqual([
      'Hasil',
      'Beras 12',
      'Gula 14',
      'Semua terjual.',
      '(rhm/ant)'
    ])
  })
})

describe('captions', () => {
  const picture = '<img src="/pasar.jpg" width="600" height="400">'
  const words = 'Pedagang menata cabai di Pasar Induk pada hari pertama pembukaan kembali.'

  it.each([
    ['a box with a picture', `<div class="x1">${picture}<div>${words}</div></div>`],
    ['a class that says so', `<div class="photodesc">${words}<b> Antara</b></div>`],
    ['a gallery', `<ul><li><figure>${picture}<figcaption>${words}</figcaption></figure></li></ul>`]
  ])('stand apart in %s', (_, box) => {
    const article = read(
      `<div class="story">${PROSE.map((text, at) => `${at === 2 ? box : ''}<p>${text}</p>`).join('')}</div>`
    )
    expect(articleText(article).split('\n')).toEqual(PROSE)
    expect(article.blocks.some(block => block.kind === 'figure' && block.text.startsWith(words))).toBe(true)
  })

  it('are no paragraphs that begin with a picture', () => {
    const body = `<div class="story">${STORY}<p>${picture}${words}</p></div>`
    expect(lines(body)).toEqual([...PROSE, words])
  })
})

describe('other stories', () => {
  const teaser = (n: number) =>
    `<article><h2><a href="https://lain.example/${n}">Cerita lain nomor ${n} yang berjudul panjang</a></h2><p>Ringkasan cerita lain yang cukup panjang untuk menjadi sebuah paragraf, nomor ${n}.</p></article>`

  it('are cut where each stands in an element of its own', () => {
    const others = [1, 2, 3, 4].map(teaser).join('')
    expect(
      lines(`<section><article><h1>Pasar Kembali Ramai</h1>${STORY}</article>${others}</section>`)
    ).toEqual(PROSE)
  })

  it('stay where none of them is the story: posts of a live report', () => {
    const posts = PROSE.map((text, n) => `<article><h2>Pukul 0${n}.00</h2><p>${text}</p></article>`).join('')
    expect(lines(`<section><h1>Pasar Kembali Ramai</h1>${posts}</section>`)).toEqual(
      PROSE.flatMap((text, n) => [`Pukul 0${n}.00`, text])
    )
  })

  it('are cut out of a sentence, where they pop up from a name', () => {
    const links = [1, 2, 3]
      .map(n => `<a href="/tokoh/${n}">Berita panjang tentang wali kota dan pasar induk nomor ${n}</a>`)
      .join(' ')
    const body = `<div class="story">${STORY}<p>Wali kota <span><span>${links}</span></span> membuka pasar itu kemarin pagi.</p></div>`
    expect(lines(body).at(-1)).toBe('Wali kota membuka pasar itu kemarin pagi.')
  })
})
