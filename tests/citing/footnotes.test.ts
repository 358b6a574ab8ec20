// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { noteLinks } from '@/utils/footnotes'

const page = 'https://www.desa.example/2020/jembatan'

const article = (...html: string[]) => ({
  url: page,
  canonical: page,
  blocks: html.map((html, at) => ({ id: `b${at + 1}`, kind: 'paragraph' as const, html, text: '', page }))
})

test('a number leads to the item of a numbered list that leads back', () => {
  const links = noteLinks(
    article(
      '<p>Dari <a href="https://a.example/">sini</a> dan rotan<sup><a href="#fn1">1</a></sup>.</p>',
      `<p>Di tepi sungai.<a href="${page}#fn2"><sup>[2]</sup></a></p>`,
      '<ol><li><p>Buku catatan  desa, halaman 12. <a href="#ref1">↩</a></p></li>' +
        '<li><a href="#ref2">^</a> Wawancara, <a href="https://b.example/">Maret 2020</a>.</li></ol>'
    )
  )
  expect([...links]).toEqual([
    ['b1', [{ at: 1, mark: '1', note: 'Buku catatan desa, halaman 12.' }]],
    ['b2', [{ at: 0, mark: '[2]', note: 'Wawancara, Maret 2020.' }]]
  ])
})

test('or any mark to the paragraph that begins with it, as a way back', () => {
  const links = noteLinks(
    article(
      '<p>Lantai papan<a href="#_ftn1">[1]</a> dan kawat<a href="#c">*</a>.</p>',
      '<p><a href="#_ftnref1">[1]</a> Menurut kepala dusun.</p>',
      '<p><sup><a href="#d">*</a></sup> Kawat baja.</p>'
    )
  )
  expect([...links]).toEqual([
    [
      'b1',
      [
        { at: 0, mark: '[1]', note: 'Menurut kepala dusun.' },
        { at: 1, mark: '*', note: 'Kawat baja.' }
      ]
    ]
  ])
})

test('contents, other pages and what leads nowhere are none', () => {
  const links = noteLinks(
    article(
      '<ul><li><a href="#bab">1</a></li><li><a href="#hilang">2</a></li><li><a href="#bab">Bab satu</a></li></ul>',
      '<p><a href="https://b.example/x#fn1">3</a> <a href="#tanda">4</a></p>',
      '<h2>Bab satu</h2>',
      '<ol><li>Langkah pertama.</li><li>Langkah kedua.</li></ol>'
    )
  )
  expect([...links]).toEqual([])
})
