// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { articleText } from '@/utils/article'
import { sites } from '@/utils/rules/catalogue'
import type { Site as SiteFacts, SitePaging } from '@/utils/rules/site'
import { allText, joinFrom, pageHtml, pager, story, text } from './story'

/** The story's pages at the addresses that the function gives, each with the same pager. */
function numbered(addressOf: (number: number) => string, html: (at: number) => string) {
  return Object.fromEntries(text.map((_, at) => [addressOf(at + 1), html(at)]))
}

const whole = pageHtml({ paragraphs: text.flat() })

/** Facts of a site that is split in this way. */
const facts = (paging: SitePaging): SiteFacts => ({ ...(sites[0] as SiteFacts), body: [], cut: [], paging })

describe('one address holds all pages', () => {
  test.each([
    ['?page=all', { query: 'page=all' }, '?page=all'],
    ['?single=1', { query: 'single=1' }, '?single=1'],
    ['/all', { suffix: '/all' }, '/all']
  ])('%s, as the facts of the site say', async (_, way, ending) => {
    const first = pageHtml({ paragraphs: text[0] ?? [], pager: pager(n => `${story}?page=${n}`) })
    const {
      article,
      first: before,
      asked
    } = await joinFrom({
      pages: { [story]: first, [story + ending]: whole },
      options: { site: facts({ type: 'single', ...way } as SitePaging) }
    })
    expect(before.pages).toEqual({ read: 1, total: 3, state: 'first' })
    expect(asked).toEqual([story + ending])
    expect(articleText(article)).toBe(allText)
    expect(article.pages).toEqual({ read: 3, total: 3, state: 'whole' })
    expect(article.url).toBe(story)
    expect(new Set(article.blocks.map(block => block.page))).toEqual(new Set([story + ending]))
  })

  test.each([
    ['?page=all', 'Lihat Semua'],
    ['?showpage=all', 'Tampilkan semua'],
    ['/all', 'All'],
    ['?mode=utuh', 'Show all pages']
  ])('%s, as a link of the page says ("%s")', async (ending, words) => {
    const first = pageHtml({
      paragraphs: text[0] ?? [],
      pager: `<p><a href="${story}${ending}">${words}</a></p>`
    })
    const { article, asked } = await joinFrom({ pages: { [story]: first, [story + ending]: whole } })
    expect(asked).toEqual([story + ending])
    expect(articleText(article)).toBe(allText)
    expect(article.pages.state).toBe('whole')
  })

  test.each([
    ['cannot be had', undefined],
    ['is the first page again', pageHtml({ paragraphs: text[0] ?? [] })],
    ['is the front page', pageHtml({ paragraphs: [], title: 'Kabar Muara: berita hari ini' })]
  ])('where it %s, the pages are read one by one', async (_, answer) => {
    const link = pager(n => `${story}?page=${n}`)
    const pages = numbered(
      n => (n === 1 ? story : `${story}?page=${n}`),
      at => pageHtml({ paragraphs: text[at] ?? [], pager: link })
    )
    const site = facts({ type: 'single', query: 'page=all' })
    const { article } = await joinFrom({
      pages: answer === undefined ? pages : { ...pages, [`${story}?page=all`]: answer },
      options: { site }
    })
    expect(articleText(article)).toBe(allText)
    expect(article.pages).toEqual({ read: 3, total: 3, state: 'whole' })
  })
})

describe('one address a page', () => {
  const html = `${story}.html`
  test.each<[string, string, (number: number) => string]>([
    ['?page=2', story, n => `${story}?page=${n}`],
    ['?page=2 beside other parameters', `${story}?id=7`, n => `${story}?id=7&page=${n}`],
    ['/2', story, n => `${story}/${n}`],
    ['/page/2/', story, n => `${story}/page/${n}/`],
    ['-2.html', html, n => `${story}-${n}.html`],
    ['/13, /26: the words number them', story, n => `${story}/${(n - 1) * 13}`]
  ])('%s', async (_, url, addressOf) => {
    const link = (n: number) => (n === 1 ? url : addressOf(n))
    const pages = numbered(link, at => pageHtml({ paragraphs: text[at] ?? [], pager: pager(link) }))
    const { article, asked } = await joinFrom({ pages, url })
    expect(articleText(article)).toBe(allText)
    expect(article.pages).toEqual({ read: 3, total: 3, state: 'whole' })
    expect(asked).toEqual([link(2), link(3)])
    expect([...new Set(article.blocks.map(block => block.page))]).toEqual([url, link(2), link(3)])
  })

  test('rel=next alone, page after page', async () => {
    const next = (at: number) =>
      at + 1 < text.length ? `<link rel="next" href="${story}?page=${at + 2}">` : ''
    const pages = numbered(
      n => (n === 1 ? story : `${story}?page=${n}`),
      at => pageHtml({ paragraphs: text[at] ?? [], head: next(at) })
    )
    const { article, first } = await joinFrom({ pages })
    expect(first.pages.total).toBe(2)
    expect(articleText(article)).toBe(allText)
    expect(article.pages).toEqual({ read: 3, total: 3, state: 'whole' })
  })

  test('a pager that leaves out the middle', async () => {
    const link = (n: number) => (n === 1 ? story : `${story}?page=${n}`)
    const short = `<div>${[1, 2].map(n => `<a href="${link(n)}">${n}</a>`).join('')} … <a href="${link(9)}">9</a></div>`
    const paragraph = (n: number) =>
      `Bagian ke-${n} menceritakan bagaimana warga Muara Indah dan Sarwono Hadi menyelesaikan tiang nomor ${n}.`
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        link(at + 1),
        pageHtml({ paragraphs: at === 0 ? (text[0] ?? []) : [paragraph(at + 1)], pager: short })
      ])
    )
    const { article, asked } = await joinFrom({ pages })
    expect(asked).toHaveLength(8)
    expect(article.pages).toEqual({ read: 9, total: 9, state: 'whole' })
    expect(article.blocks.at(-1)?.text).toBe(paragraph(9))
  })

  test('opened in the middle, the story is whole and in order', async () => {
    const link = (n: number) => (n === 1 ? story : `${story}?page=${n}`)
    const pages = numbered(link, at => pageHtml({ paragraphs: text[at] ?? [], pager: pager(link) }))
    const { article, first } = await joinFrom({ pages, url: link(2) })
    expect(articleText(first)).toBe((text[1] ?? []).join('\n'))
    expect(articleText(article)).toBe(allText)
    expect(article.url).toBe(link(2))
  })
})

describe('no pages of the story', () => {
  test.each([
    ['a pager of the archive', pager(n => `/desa/indeks?page=${n}`)],
    ['a pager of another site', pager(n => `https://lain.example/desa/x?page=${n}`)],
    [
      'a pager to hundreds of pages',
      pager(n => `${story}?page=${n}`, 3, `<a href="${story}?page=150">Terakhir</a>`)
    ],
    ['a lone higher number', `<a href="${story}?page=7">7</a>`],
    ['stories whose names end in numbers', `<a href="${story}-2">Jembatan Gantung Bagian Kedua</a>`],
    ['another story behind rel=next', '<a rel="next" href="/desa/2024/06/16/pasar-apung">Berikutnya</a>'],
    ['comments', `<a href="${story}?comment=2">2</a>`]
  ])('%s', async (_, links) => {
    const { article, first, asked } = await joinFrom({
      pages: { [story]: pageHtml({ paragraphs: text.flat(), pager: links }) }
    })
    expect(first.pages).toEqual({ read: 1, total: 1, state: 'whole' })
    expect(asked).toEqual([])
    expect(article).toBe(first)
  })

  test('an address that holds all pages is whole, whatever it links', async () => {
    const { first, asked } = await joinFrom({
      pages: {
        [`${story}?page=all`]: pageHtml({ paragraphs: text.flat(), pager: pager(n => `${story}?page=${n}`) })
      },
      url: `${story}?page=all`
    })
    expect(first.pages).toEqual({ read: 1, total: 1, state: 'whole' })
    expect(asked).toEqual([])
  })

  test('a pager that leads back to the same text', async () => {
    const page = pageHtml({ paragraphs: text.flat(), pager: pager(n => `${story}?page=${n}`) })
    const { article, asked } = await joinFrom({
      pages: { [story]: page, [`${story}?page=2`]: page, [`${story}?page=3`]: page }
    })
    expect(asked).toEqual([`${story}?page=2`])
    expect(article.pages).toEqual({ read: 1, total: 1, state: 'whole' })
    expect(articleText(article)).toBe(allText)
  })
})
