import { madePicture } from './made-picture.ts'
import type { SiteServer } from './site-server.ts'

const site = 'https://www.kabar-hulu.example'

/** A long story with three parts, two pictures with captions and a table wider than any view. */
export const longStory = {
  url: `${site}/2024/06/bendungan?page=all`,
  canonical: `${site}/2024/06/bendungan`,
  title: 'Bendungan tua di hulu diperkuat sebelum musim hujan',
  parts: ['Yang retak di dasar', 'Siapa yang bekerja', 'Air untuk tiga desa'],
  captions: ['Tukang batu menutup celah di sisi timur.', 'Anak sungai di bawah bendungan pada bulan Juni.']
}

/** So many paragraphs follow each heading. */
const PARAGRAPHS = 9

export function serveLongStory(server: SiteServer): void {
  const { url, canonical, title, parts, captions } = longStory
  const paragraph = (part: number, at: number) =>
    `<p>Alinea ${at + 1} dari bagian ${part + 1} menceritakan bagaimana warga dan para insinyur memeriksa ` +
    'dinding bendungan itu batu demi batu, mencatat setiap rembesan, dan memutuskan bersama apa yang harus ' +
    `lebih dulu diperbaiki.${part === 1 && at === 2 ? ' Di situlah <b>pasir</b>\nhalus ditemukan.' : ''}</p>`
  const figure = (at: number) =>
    `<figure><img src="${site}/foto/${at}.png" alt="Foto ${at + 1}"><figcaption>${captions[at]}</figcaption></figure>`
  const columns = Array.from({ length: 14 }, (_, at) => `<td>kolom${at + 1}sepanjangini</td>`).join('')
  const table = `<table><caption>Debit air tiap bulan</caption><tr>${columns}</tr><tr>${columns}</tr></table>`
  const body = parts
    .map((heading, part) => {
      const text = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(part, at)).join('\n')
      return `<h2>${heading}</h2>${part < 2 ? figure(part) : table}${text}`
    })
    .join('\n')
  server.serve(
    url,
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${canonical}"><meta property="og:type" content="article">
<meta property="og:site_name" content="Kabar Hulu"><meta name="author" content="Sari Wulandari">
<meta property="article:published_time" content="2024-06-03T08:15:00+07:00"></head>
<body><article><h1>${title}</h1><p>Pekerjaan dimulai pekan ini dan melibatkan warga dari tiga desa di sekitar
bendungan, yang sudah berumur hampir seratus tahun dan belum pernah dikeringkan.</p>\n${body}\n</article></body></html>`
  )
  for (const at of captions.keys())
    server.serve(`${site}/foto/${at}.png`, { body: madePicture(900, 600), type: 'image/png' })
}
