// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { parseHtml } from '@/utils/parse-html'
import { safeBlocks, safeHtml } from '@/utils/safe-html'
import { canaryPictures, faultsIn } from '../hostile/harmless'
import { pages } from '../hostile/pages'
import { kinds, vectors } from '../hostile/vectors'

const safe = (html: string) => String(safeHtml(html))
const wrapped = (html: string) => `<div data-block="b1">${html}</div>`
/** What a parser makes of it and prints again. */
const reparsed = (html: string) => parseHtml(`<div>${html}</div>`).querySelector('div')?.innerHTML

describe.each(kinds)('vectors of %s', kind => {
  const own = vectors.filter(vector => vector.kind === kind)
  const forms = own.flatMap(({ id, html }) => [
    { id, html },
    { id: `${id} in a block`, html: wrapped(html) },
    { id: `${id} in a paragraph`, html: `<p>Sebelum ${html} sesudah</p>` },
    { id: `${id} in a cell`, html: `<table><tr><td>${html}</td></tr></table>` },
    {
      id: `${id} as an attribute`,
      html: `<p title="${html}"><img alt='${html}' src="https://a.test/b.png">x</p>`
    }
  ])

  it('leave nothing that could run, load or lead away', () => {
    for (const { id, html } of forms) expect(faultsIn(parseHtml(safe(html)).body), id).toEqual([])
  })

  it('leave no picture that nobody could see', () => {
    for (const { id, html } of own.filter(vector => vector.only !== 'page'))
      expect(canaryPictures(parseHtml(safe(wrapped(html)))), id).toEqual([])
  })

  it('are the same after a second pass, and after a parser', () => {
    for (const { id, html } of forms) {
      const once = safe(html)
      expect(safe(once), id).toBe(once)
      if (once.includes('<')) expect(reparsed(once), id).toBe(once)
    }
  })
})

it('makes whole hostile pages harmless', () => {
  for (const page of pages) expect(faultsIn(parseHtml(safe(page.html)).body), page.name).toEqual([])
})

describe('the text of a story', () => {
  it('stays as it was', () => {
    const text =
      '<h2>Judul</h2><p lang="id" dir="ltr">Satu <strong>dua</strong> <em>tiga</em><br>empat <abbr title="a">b</abbr></p>' +
      '<ul><li>a</li><li>b</li></ul><ol start="3" reversed=""><li value="7">c</li></ol>' +
      '<blockquote><p>kata <q>orang</q> <cite>buku</cite></p></blockquote>' +
      '<dl><dt>a</dt><dd>b</dd></dl><pre><code>x &lt; y</code></pre><hr>' +
      '<table><caption>t</caption><thead><tr><th scope="col" colspan="2">a</th></tr></thead>' +
      '<tbody><tr><td rowspan="2">b</td><td>c</td></tr></tbody></table>' +
      '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> <bdo dir="rtl">abc</bdo> <time datetime="2026-01-02">x</time></p>'
    expect(safe(text)).toBe(text)
  })

  it('keeps the words of tags that it does not know', () => {
    expect(safe('<p><font color="red">a</font></p><center>b</center> <article>c</article>')).toBe(
      '<p>a</p>b c'
    )
  })
})

describe('safeBlocks', () => {
  it('puts each block into a wrapper with its id', () => {
    const blocks = [
      { id: 'b1', html: '<p onclick="x">a</p>' },
      { id: 'r2', html: 'b &amp; <b>c</b>' }
    ]
    expect(String(safeBlocks(blocks))).toBe(
      '<div data-block="b1"><p>a</p></div><div data-block="r2">b &amp; <b>c</b></div>'
    )
    expect(String(safeBlocks([]))).toBe('')
  })

  it('leaves out an id that is none, and one that the block itself claims', () => {
    const blocks = [{ id: 'b1" onclick="x', html: '<div data-block="b9"><p data-block="b8">a</p></div>' }]
    expect(String(safeBlocks(blocks))).toBe('<div><div><p>a</p></div></div>')
  })

  it('leaves pictures out where the reader wants none', () => {
    const blocks = [{ id: 'b1', html: '<p>a<img src="https://a.test/b.png"></p>' }]
    expect(String(safeBlocks(blocks, { hasPictures: false }))).toBe('<div data-block="b1"><p>a</p></div>')
  })

  it.each(kinds)('lets no vector of %s out of its block', kind => {
    const own = vectors.filter(vector => vector.kind === kind)
    const blocks = own.flatMap(({ html }, at) => [
      { id: `b${at}`, html },
      { id: `c${at}`, html: '<p>Paragraf biasa.</p>' }
    ])
    const root = parseHtml(String(safeBlocks(blocks))).body
    expect(faultsIn(root)).toEqual([])
    expect([...root.children].map(child => child.getAttribute('data-block'))).toEqual(
      blocks.map(block => block.id)
    )
    expect(root.querySelectorAll('[data-block] [data-block]')).toHaveLength(0)
    for (const plain of root.querySelectorAll('[data-block^=c]'))
      expect(plain.innerHTML).toBe('<p>Paragraf biasa.</p>')
    expect(String(safeHtml(root.innerHTML))).toBe(root.innerHTML)
  })
})

describe('links', () => {
  it.each(['https://suara.com/a?b=c#d', 'http://suara.com', 'mailto:redaksi@suara.com'])('keeps %s', href => {
    const link = parseHtml(safe(`<a href="${href}" target="_top" rel="opener">x</a>`)).querySelector('a')
    expect(link?.getAttribute('href')).toBe(href)
    expect(link?.getAttribute('target')).toBe('_blank')
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow')
  })

  it.each([
    '#catatan',
    '/daerah',
    '//suara.com',
    'daerah.html',
    'https:',
    'https:///x',
    'tel:1',
    'ftp://a.test/b'
  ])('takes %s from its words', href => {
    expect(safe(`<a href="${href}">x</a>`)).toBe('<a>x</a>')
  })
})

describe('pictures', () => {
  const sources = (html: string, hasPictures = true) =>
    [...parseHtml(String(safeHtml(html, { hasPictures }))).querySelectorAll('img')].map(img =>
      img.getAttribute('src')
    )
  const src = 'https://a.test/b.jpg'

  it('are had late, without referrer, and keep their size and words', () => {
    expect(safe(`<img src="${src}" alt="Foto" width="640" height="360" class="x" sizes="1">`)).toBe(
      `<img src="${src}" alt="Foto" width="640" height="360" loading="lazy" decoding="async" referrerpolicy="no-referrer">`
    )
  })

  it.each([
    'width="3" height="3"',
    'style="width:100%; height: auto"',
    'style="position:absolute;width:0;min-width:100%;height:0;min-height:100%"',
    'width="100%"',
    'style="opacity: .9"',
    'aria-hidden="true"',
    'style="height: 2em"'
  ])('that can be seen stay: %s', attributes => {
    expect(sources(`<p><img src="${src}" ${attributes}></p>`)).toEqual([src])
  })

  it('stay in the box whose padding keeps their place', () => {
    const box = 'position:relative;height:0;overflow:hidden;padding-bottom:56.25%'
    expect(sources(`<div style="${box}"><img src="${src}"></div>`)).toEqual([src])
  })

  it.each(vectors.filter(vector => vector.kind === 'hidden-pictures' && vector.only !== 'page'))(
    'that cannot be seen go: $id',
    ({ html }) => expect(sources(html)).toEqual([])
  )

  it.each(['/b.jpg', '//a.test/b.jpg', 'b.jpg', 'data:image/png;base64,AAAA', 'blob:https://a.test/1', ''])(
    'go where their address is %j',
    address => expect(sources(`<img src="${address}" alt="x">`)).toEqual([])
  )

  it('are left out where the reader wants none', () => {
    const html = `<figure><img src="${src}" alt="Foto"><figcaption>Keterangan</figcaption></figure>`
    expect(String(safeHtml(html, { hasPictures: false }))).toBe(
      '<figure><figcaption>Keterangan</figcaption></figure>'
    )
  })
})

it('takes what is no HTML, and nothing at all', () => {
  expect(safe('a & b')).toBe('a & b')
  expect(safe('')).toBe('')
  expect(safe('<frameset onload="x"></frameset>')).toBe('')
})

describe('kept pictures', () => {
  const kept = new Map([['https://a.test/b.png?x=1&y=2', 'blob:chrome-extension://abc/1']])
  const show = (html: string, hasPictures = true) =>
    parseHtml(String(safeBlocks([{ id: 'b1', html }], { hasPictures, kept }))).body
  const sources = (body: HTMLElement) =>
    [...body.querySelectorAll('img')].map(image => image.getAttribute('src'))

  it('are shown from where they are, the others from the web', () => {
    const html = '<p><img src="https://a.test/b.png?x=1&amp;y=2"><img src="https://a.test/c.png"></p>'
    expect(sources(show(html))).toEqual(['blob:chrome-extension://abc/1', 'https://a.test/c.png'])
  })

  it('are the only ones where none may be fetched', () => {
    const html = '<p><img src="https://a.test/b.png?x=1&amp;y=2"><img src="https://a.test/c.png"></p>'
    expect(sources(show(html, false))).toEqual(['blob:chrome-extension://abc/1'])
  })

  it('stay where something was dropped and the text is gone over again', () => {
    const html = '<object><p>x</p></object><img src="https://a.test/b.png?x=1&amp;y=2"><form><b>y</b></form>'
    expect(sources(show(html))).toEqual(['blob:chrome-extension://abc/1'])
  })

  it('cannot be named by a page, and leave nothing behind for the next text', () => {
    expect(sources(show('<img src="blob:chrome-extension://abc/2"><img src="images/1.webp">'))).toEqual([])
    show('')
    expect(safe('<img src="blob:chrome-extension://abc/1">')).toBe('')
  })
})
