// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { openZip } from '@/utils/exchange/import/open-zip'
import { epubProblems, hasEpubcheck } from './epubcheck'
import { block, exportAll, exported, pixel } from './stories'

/** Bytes of a page that nests things as no book may. */
const tangled = `
<h2><div>Judul <p>bertingkat</p></div></h2>
<b><p>Tebal di luar</p><ul><li>satu</li></ul></b>
<ul>lepas <li value="3">dua <ol reversed start="9"><li value="x">tiga</li></ol></li><p>empat</p></ul><ol></ol><li>sendiri</li>
<dl><dt>istilah<p>x</p></dt><dd>arti</dd><p>sela</p><dt>tanpa arti</dt></dl><dl><dd>terbalik</dd></dl><dl></dl>
<table><caption>Tabel <table><tr><td>dalam</td></tr></table></caption><tfoot><tr><td>kaki</td></tr></tfoot><thead><tr><th scope="col" colspan="0">kepala</th></tr></thead><tr></tr><tr><td rowspan="2" colspan="2"><p>sel</p></td></tr></table><table></table>
<figure><figcaption>satu</figcaption><img src="https://media.suara.com/a.jpg" width="0" height="12"><figcaption>dua <p>tiga</p></figcaption></figure><figcaption>lepas</figcaption>
<a href="https://a.id/x y|z?q={1}&amp;r=%zz#é[1]"><figure><img src="https://lain.id/b.webp" alt="Peta"></figure></a><a href="https://a_b.id/">garis</a><a href="mailto:a@b.id?subject=x y">surat</a><a href="http://[::1]/">enam</a>
<details><p>dulu</p><summary>ringkas</summary></details><bdo>tanpa arah</bdo><bdo dir="RTL">balik</bdo><time datetime="kemarin">kemarin</time>
<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><dfn>a <dfn>b</dfn></dfn><p lang="bukan bahasa!" title="">lang</p><p lang="en-GB" dir="ltr">English</p>
<address><h3>alamat</h3></address><section><h1>bab</h1></section><q cite="x">kutip</q><hr><span><hr><div>blok</div></span><pre>a<div>b</div></pre>
<blockquote>bebas<p>dan</p></blockquote><p>kendali \u0001\u000b\ufffe\ud800 &nbsp; &amp; &lt;x&gt;</p><ins><p>baru</p></ins><p><br><wbr></p>`

const stories = () => [
  exported(
    {
      title: 'Kusut & <kacau> \u0002',
      blocks: [block('b1', tangled), block('b1', '<p id="x">lagi</p>')],
      standfirst: 'Berdiri & di atas',
      authors: ['A & B', '']
    },
    {
      note: 'Catatan\n\n<ini>',
      highlights: [
        { id: 'h', quote: 'a & b', prefix: '', suffix: '', block: 'b1', start: 0, note: '', createdAt: 1 }
      ]
    },
    { 'https://media.suara.com/a.jpg': pixel, 'https://lain.id/b.webp': new Blob(['none']) }
  ),
  exported(
    { title: 'عنوان', lang: 'ar', dir: 'rtl', text: 'نص عربي' },
    {},
    { 'https://media.suara.com/a.jpg': pixel }
  ),
  exported({
    title: '',
    lang: 'und',
    published: 'kemarin',
    canonical: 'x',
    url: 'javascript:1',
    blocks: [],
    picture: null
  }),
  exported({ title: 'Hanya tautan', kind: 'link', blocks: [], words: 0 })
]

test('every page of the book is XML, with its languages, directions and pictures', async () => {
  const zip = await openZip(await exportAll('epub', stories()))
  expect(zip.names[0]).toBe('mimetype')
  expect(zip.names.filter(name => /story/.test(name))).toHaveLength(3)
  for (const name of zip.names.filter(each => /\.(xhtml|opf|xml)$/.test(each))) {
    const page = new DOMParser().parseFromString(await zip.text(name), 'application/xml')
    expect(page.querySelector('parsererror')?.textContent, name).toBeUndefined()
  }
  const [first, second] = [await zip.text('book/story-1.xhtml'), await zip.text('book/story-2.xhtml')]
  expect(first).toContain('<img src="picture-1.gif" alt=""')
  expect(first).toContain('<em>Peta</em>')
  expect(first).not.toMatch(/javascript|b\.webp|target=|data-block|src="http/)
  expect(second).toContain('lang="ar" xml:lang="ar" dir="rtl"')
  // Words stay, in their order.
  for (const words of [
    'bertingkat',
    'Tebal di luar',
    'empat',
    'terbalik',
    'dalam',
    'kaki',
    'tiga',
    '漢 (kan)',
    'blok'
  ])
    expect(first).toContain(words)
})

// A Java that starts and reads its schemas takes longer than all other tests of this file: with the long tests only.
const isLong = process.env.BENING_LONG !== undefined

test.skipIf(!isLong || !hasEpubcheck)(
  'epubcheck finds nothing (with `npm run test:long`, where it is installed)',
  async () => {
    expect(await epubProblems(await exportAll('epub', stories()))).toEqual([])
    expect(await epubProblems(await exportAll('epub', stories().slice(3)))).toEqual([])
  },
  240_000
)
