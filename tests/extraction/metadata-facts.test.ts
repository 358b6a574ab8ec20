import { describe, expect, it } from 'vitest'
import { article, ENGLISH, linked, read, STORY, TITLE, URL } from './made-page'

describe('the language', () => {
  const malay =
    'Menteri berkata beliau tidak boleh hadir kerana jalan itu ditutup bahawa penduduk ketika ini daripada. Orang yang datang dan pergi. '

  it.each([
    ['en', STORY, 'id'],
    ['', STORY, 'id'],
    ['in-ID', STORY, 'id'],
    ['id', ENGLISH, 'en'],
    ['de', ENGLISH, 'en'],
    ['ms', `<p>${malay.repeat(4)}</p>`, 'ms'],
    [
      'jv',
      '<p>Udan deres ing kutha wiwit esuk nganti sore, warga padha ngungsi menyang papan sing luwih dhuwur.</p>'.repeat(
        4
      ),
      'jv'
    ],
    [
      'pt-BR',
      '<p>A chuva que caiu desde a manhã deixou muitas famílias sem casa na cidade e no interior do estado.</p>'.repeat(
        4
      ),
      'pt'
    ],
    ['', '<p>Hujan.</p>', 'und']
  ])('told as %j is read from the text', (lang, body, expected) => {
    expect(read({ lang, body: TITLE + body }).lang).toBe(expected)
  })
})

describe('the outlet', () => {
  const outlet = (name: string, url = URL) =>
    read({ head: `<meta property="og:site_name" content="${name}">`, body: TITLE, url }).outlet

  it.each([
    ['KabarContoh.co.id', 'KabarContoh.co.id'],
    ['Kabar Contoh: Berita Terkini Bogor dan Sekitarnya', 'Kabar Contoh'],
    ['@kabarcontoh', 'kabarcontoh'],
    ['daerah', 'daerah.kabarcontoh.co.id'],
    ['https://daerah.kabarcontoh.co.id/', 'daerah.kabarcontoh.co.id'],
    ['Warta Lain', 'Warta Lain']
  ])('of a page that calls itself %j is %j', (name, expected) => {
    expect(outlet(name)).toBe(expected)
  })
})

describe('the section', () => {
  it("is the last step above the story, and not the kind of page or the outlet's name", () => {
    const trail = {
      '@type': 'BreadcrumbList',
      itemListElement: ['Beranda', 'Daerah', 'Hujan Deras di Bogor'].map(name => ({ name }))
    }
    expect(read({ head: linked(article, trail), body: TITLE }).section).toBe('Daerah')
    expect(read({ head: linked({ ...article, articleSection: 'Kabar Contoh' }), body: TITLE }).section).toBe(
      null
    )
    expect(read({ head: linked({ ...article, articleSection: 'Bogor, Cuaca' }), body: TITLE }).section).toBe(
      'Bogor'
    )
  })
})

describe('the lead picture', () => {
  const picture = (address: string, body = '') =>
    read({ head: `<meta property="og:image" content="${address}">`, body: TITLE + body }).picture

  it('has the caption that stands with it', () => {
    const figure =
      '<div class="photo__wrap"><img src="/besar/banjir-bogor.jpg" alt="Banjir"><div class="photo__caption">Banjir di Bogor. (Foto: Citra)</div></div>'
    expect(picture('https://img.example/banjir-bogor.jpg', figure)).toEqual({
      src: 'https://img.example/banjir-bogor.jpg',
      alt: 'Banjir',
      caption: 'Banjir di Bogor. (Foto: Citra)'
    })
  })

  it("is not given another picture's caption", () => {
    const figure = '<figure><img src="/lain.jpg"><figcaption>Lain</figcaption></figure>'
    expect(picture('https://img.example/banjir-bogor.jpg', figure)?.caption).toBe(null)
  })

  it('is found where the protocol was left out, and is never a logo', () => {
    expect(picture('img.kabarcontoh.com/foto/banjir.jpg')?.src).toBe(
      'https://img.kabarcontoh.com/foto/banjir.jpg'
    )
    expect(picture('https://img.example/opengraph_default.png')).toBe(null)
    expect(picture('/foto/banjir.jpg')?.src).toBe('https://daerah.kabarcontoh.co.id/foto/banjir.jpg')
  })
})
