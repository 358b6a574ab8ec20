import type { Article } from '@/utils/article'
import { extract } from '@/utils/extraction/pipeline'
import { parseHtml } from '@/utils/parse-html'
import { type Filters, ruleSetFor, siteFor } from '@/utils/rules/catalogue'

/** On a site that is known, so that its own rules are among those that cut. */
export const url = 'https://www.suara.com/news/2026/01/02/030405/jembatan-baru-dibuka'

const paragraph = (at: number) =>
  `<p>Paragraf ke-${at} menceritakan pembukaan jembatan baru di hilir sungai, lengkap dengan keterangan warga, petugas, ` +
  'dan para pedagang yang menunggu di kedua tepinya sejak pagi hari itu.</p>'
const link = (words: string) => `<a href="https://www.suara.com/${words.replaceAll(' ', '-')}">${words}</a>`

/** Boxes that labels, the site's rules and the reader's cut, and some that none does. */
const boxes = [
  `<div class="article-read"><p>Baca Juga:</p><p>${link('Harga ikan turun menjelang musim barat')}</p></div>`,
  `<p>Baca juga: ${link('Banjir surut di tiga kecamatan')}</p>`,
  `<div><h3>Terpopuler</h3><ul><li>${link('Beras naik lagi pekan ini')}</li><li>${link('Jalan tol dibuka besok')}</li></ul></div>`,
  '<div class="kotak-promo"><p>Paket menginap di kota sebelah menanti pembaca, lengkap dengan sarapan dan antar jemput ke jembatan.</p></div>',
  '<div class="kotak-promo"><p>Tiket kereta lebih murah bagi pembaca setia pekan ini, tanpa syarat tambahan apa pun juga di stasiun.</p></div>',
  '<div class="info-mitra"><h3>Info Mitra</h3><p>Rumah kebun dekat sungai dijual oleh pemiliknya sendiri, surat lengkap dan bebas dari banjir.</p></div>'
]

export const html = `<html lang="id"><head><title>Jembatan Baru Dibuka</title></head><body><h1>Jembatan Baru Dibuka</h1>
<div class="article-content">${boxes.map((box, at) => `${paragraph(at)}${paragraph(at + 20)}${box}`).join('')}${paragraph(9)}</div>
</body></html>`

/** The made story as these filters leave it. */
export function readStory(filters: Filters): Article {
  const extraction = extract(parseHtml(html), {
    url,
    site: siteFor(url),
    rules: ruleSetFor(url, filters)
  })
  if ('failure' in extraction) throw new Error(extraction.failure.message)
  return extraction.article
}
