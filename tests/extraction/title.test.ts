import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { chooseTitle, withoutSite } from '@/utils/extraction/metadata/title'

const brands = ['kabarcontoh']

function choose(html: string, given: { meta?: string; linked?: string; site?: string } = {}): string {
  const { document } = new JSDOM(html).window
  const { meta = null, linked = null, site = null } = given
  return chooseTitle(document, { meta, linked, site, brands })
}

describe('the headline', () => {
  it("is not the channel's name in the first heading", () => {
    const html =
      '<title>Hujan Deras di Bogor | Kabar Contoh</title><h1>Megapolitan</h1><h2>Hujan Deras di Bogor</h2>'
    expect(choose(html)).toBe('Hujan Deras di Bogor')
  })

  it("stands without the site's name that a heading carries", () => {
    const html =
      '<title>Hujan Deras di Bogor :: Kabar Contoh</title><h1><a>Hujan Deras di Bogor :: Kabar Contoh</a></h1>'
    expect(choose(html)).toBe('Hujan Deras di Bogor')
  })

  it('is whole where the other sources have cut it off', () => {
    const html = '<h1>Hujan Deras Melanda Bogor Sejak Pagi, Warga Diminta Waspada Banjir</h1>'
    expect(choose(html, { linked: 'Hujan Deras Melanda Bogor Sejak Pagi...' })).toBe(
      'Hujan Deras Melanda Bogor Sejak Pagi, Warga Diminta Waspada Banjir'
    )
  })

  it('is no longer heading that goes on where the others are not cut off', () => {
    const html = '<h1>Hujan Deras Melanda Bogor dan Berita Lain yang Paling Banyak Dibaca Pekan Ini</h1>'
    expect(choose(html, { linked: 'Hujan Deras Melanda Bogor' })).toBe('Hujan Deras Melanda Bogor')
  })

  it("is what the site's facts point at, where another source bears it out", () => {
    const html = '<title>Hujan Deras di Bogor</title><h1>Lainnya</h1>'
    expect(choose(html, { site: 'Hujan Deras di Bogor' })).toBe('Hujan Deras di Bogor')
    expect(choose(html, { site: 'Berita Populer' })).toBe('Hujan Deras di Bogor')
  })
})

describe('withoutSite', () => {
  it.each([
    'Hujan Deras di Bogor | Kabar Contoh',
    'Hujan Deras di Bogor - Tekno KabarContoh.com',
    'Hujan Deras di Bogor - PAGE 2 : Kabar Contoh',
    'Hujan Deras di Bogor - Page 7 - Kabar Contoh Hot',
    'Kabar Contoh – Hujan Deras di Bogor'
  ])('takes the name out of %j', title => {
    expect(withoutSite(title, brands)).toBe('Hujan Deras di Bogor')
  })

  it.each([
    'Real Madrid - Barcelona: Hujan Gol di Bernabeu',
    'Kabar Contoh Rayakan Hari Jadi',
    'Harga Emas | Naik Lagi'
  ])('leaves %j', title => {
    expect(withoutSite(title, brands)).toBe(title)
  })
})
