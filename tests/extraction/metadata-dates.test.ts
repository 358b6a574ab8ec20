import { describe, expect, it } from 'vitest'
import { article, ENGLISH, linked, read, STORY, TITLE } from './made-page'

describe('the time', () => {
  it('is the one with an hour, where another source gives the same day', () => {
    const head = `${linked({ ...article, datePublished: '15 November 2021' })}<meta property="article:published_time" content="2021-11-15T16:20:00+07:00">`
    expect(read({ head, body: TITLE + STORY }).published).toBe('2021-11-15T16:20:00+07:00')
  })

  it('stays a day where the hour is of another day', () => {
    const head = `${linked({ ...article, datePublished: '15 November 2021' })}<meta name="date" content="2021-12-01T16:20:00+07:00">`
    expect(read({ head, body: TITLE + STORY }).published).toBe('2021-11-15')
  })

  it("stands on the page's own clock where one source gives its offset for the same instant", () => {
    const head = `${linked({ ...article, datePublished: '2021-11-15T08:20:00+00:00' })}<meta property="article:published_time" content="2021-11-15T16:20:00+08:00">`
    expect(read({ head, body: TITLE + STORY }).published).toBe('2021-11-15T16:20:00+08:00')
  })

  it("stands on Jakarta's clock on an Indonesian page that tells no zone, and as given on an English one", () => {
    const head = '<meta property="article:published_time" content="2021-11-15T09:20:00Z">'
    expect(read({ head, body: TITLE + STORY }).published).toBe('2021-11-15T16:20:00+07:00')
    expect(read({ head, body: TITLE + ENGLISH }).published).toBe('2021-11-15T09:20:00Z')
  })

  it('is local where the headline is followed by the same hour', () => {
    const head = '<meta property="article:published_time" content="2021-11-15T16:20:00-07:00">'
    const body = `${TITLE}<span>DAERAH | 15 November 2021 16:20 WITA</span>${STORY}`
    expect(read({ head, body }).published).toBe('2021-11-15T16:20:00+08:00')
  })

  it.each([
    ['<h5>Senin, 15 November 2021 — 16:20 WIB</h5>', '2021-11-15T16:20:00+07:00'],
    ['<div><span>15 Nov 2021</span><span>16:20 WIB</span></div>', '2021-11-15T16:20:00+07:00'],
    ['<div>Mon Nov 15 2021</div>', '2021-11-15'],
    [
      '<p>Diperbarui 16 Nov 2021, 08:00 WIB</p><p>Diterbitkan 15 Nov 2021, 16:20 WIB</p>',
      '2021-11-15T16:20:00+07:00'
    ],
    [
      '<p>Diterbitkan 15 Nov 2021, 16:20 WIB Diperbarui 16 Nov 2021, 08:00 WIB</p>',
      '2021-11-15T16:20:00+07:00'
    ]
  ])('is read where only the page shows it: %s', (line, published) => {
    const clock =
      '<div class="date">Rabu, 1 Desember 2021</div><div class="date">1 Desember 2021 09:00 WIB</div>'
    expect(
      read({ body: `${clock}<nav>${'<a>menu</a>'.repeat(20)}</nav>${TITLE}${line}${STORY}` }).published
    ).toBe(published)
  })

  it("is not another story's, far below the headline", () => {
    const list = '<p>kata</p>'.repeat(50)
    expect(read({ body: `${TITLE}${STORY}${list}<span>15 Nov 2021 16:20 WIB</span>` }).published).toBe(null)
  })

  it('may be told by the address alone', () => {
    expect(read({ body: TITLE + STORY, url: 'https://kabar.example/2021/11/15/hujan' }).published).toBe(
      '2021-11-15'
    )
  })

  it('of a change that lies before the story is none', () => {
    const dates = { datePublished: '2021-11-15T16:20:00+07:00' }
    const modified = (dateModified: string) =>
      read({ head: linked({ ...article, ...dates, dateModified }), body: TITLE + STORY }).modified
    expect(modified('2021-11-15T10:00:00+07:00')).toBe(null)
    expect(modified('2021-11-15T11:00:00Z')).toBe('2021-11-15T18:00:00+07:00')
  })
})
