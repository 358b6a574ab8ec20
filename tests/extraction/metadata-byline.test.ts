import { describe, expect, it } from 'vitest'
import { article, linked, read, STORY, TITLE } from './made-page'

describe('the reporter', () => {
  it('is told from the editor whom JSON-LD names, by the meta elements', () => {
    const head = `${linked({ ...article, author: { name: 'Bagus Santika' } })}
      <meta name="content_author" content="Wulan Prasetya"><meta name="content_editor" content="Bagus Santika">`
    expect(read({ head, body: TITLE + STORY })).toMatchObject({
      authors: ['Wulan Prasetya'],
      editors: ['Bagus Santika']
    })
  })

  it('is told from the editor whom JSON-LD names, by what the page shows', () => {
    const head = linked({ ...article, author: { name: 'Bagus Santika' } })
    const body = `${TITLE}<div class="author-2">Wulan Prasetya</div>${STORY}<div>Editor : <a>Bagus Santika</a></div>`
    expect(read({ head, body })).toMatchObject({ authors: ['Wulan Prasetya'], editors: ['Bagus Santika'] })
  })

  it('is the editor where nobody else signs', () => {
    const head = `${linked({ ...article, author: { name: 'Bagus Santika' } })}<meta name="content_editor" content="Bagus Santika">`
    expect(read({ head, body: TITLE + STORY })).toMatchObject({ authors: ['Bagus Santika'], editors: [] })
  })

  it('is nobody where only the outlet and an editor are named', () => {
    const head = `${linked({ ...article, author: { name: 'KabarContoh.co.id' } })}<meta name="author" content="Kabar Contoh Media">`
    const body = `${TITLE}${STORY}<ul class="credits"><li><span>Bagus Santika</span><span>Editor</span></li></ul>`
    expect(read({ head, body })).toMatchObject({ authors: [], editors: ['Bagus Santika'] })
  })

  it('is found by id in a graph', () => {
    const head = linked({
      '@graph': [
        { '@type': 'Person', '@id': '#wulan', name: 'Wulan Prasetya' },
        { ...article, author: { '@id': '#wulan' } }
      ]
    })
    expect(read({ head, body: TITLE + STORY }).authors).toEqual(['Wulan Prasetya'])
  })

  it.each([
    '<div>Reporter : <a>Wulan Prasetya</a></div>',
    '<div><span>By</span> <span>Wulan Prasetya</span></div>',
    '<p>Oleh Wulan Prasetya</p>',
    '<div class="nmreporter"><a>Wulan Prasetya</a> <span>Jurnalis</span></div>',
    '<table><tr><td>Penulis</td><td>: Wulan Prasetya</td></tr></table>',
    '<div>Wulan Prasetya</div><div>Senin, 15 November 2021</div>'
  ])('is read under the headline: %s', line => {
    expect(read({ body: TITLE + line + STORY }).authors).toEqual(['Wulan Prasetya'])
  })

  it.each([
    '<figure><img><figcaption class="author">Citra Dewi</figcaption></figure>',
    '<aside><div class="author">Citra Dewi</div></aside>',
    '<p>Jalan rusak oleh hujan lebat</p>',
    '<div><a>Berita Utama</a></div><div>Senin, 15 November 2021</div>',
    `${'<p>kata</p>'.repeat(12)}<div><span>Citra Dewi</span> <span>Penulis</span></div>`
  ])('is not who is named elsewhere: %s', line =>
    expect(read({ body: TITLE + line + STORY }).authors).toEqual([])
  )

  it("is the outlet where its own account signs, by a link to the account's page", () => {
    const body = `${TITLE}<span class="byline">Author <a rel="author" href="/author/sutia/">Kabar Contoh</a></span>${STORY}`
    expect(read({ body }).authors).toEqual(['Kabar Contoh'])
  })
})
