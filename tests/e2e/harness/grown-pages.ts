/** Makes a page of about so many blocks. */
export type GrownPage = (blocks: number) => string

const sentence = (n: number) =>
  `Kalimat ke-${n} dari berita ini cukup panjang supaya terbaca sebagai berita, lengkap dengan tempat, waktu, dan orang yang berbicara kepada wartawan pada hari Senin itu.`
const headline = (n: number) => `Judul berita nomor ${n} tentang hal yang terjadi di kota`

/** So many of something, by their number. */
function many(count: number, one: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => one(n)).join('\n')
}

/** Paragraphs of a story, each of about so many characters. */
export function storyOf(paragraphs: number, length = 1): string {
  const text = (n: number) => many(Math.ceil(length / sentence(n).length), () => sentence(n))
  return many(paragraphs, n => `<p>${text(n)}</p>`)
}

/** A story, so that there is one to be found in whatever stands around it. */
const story = storyOf(8)

export function pageAround(body: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Berita yang tumbuh</title>
<meta property="og:type" content="article"></head>
<body><header><a href="/">Contoh</a></header><main><h1>Berita yang tumbuh</h1>${body}</main>
<footer><p>Hak cipta Contoh</p></footer></body></html>`
}

/** The ways in which pages grow. */
export const grownPages: Record<string, GrownPage> = {
  'a long story': blocks => pageAround(`<article>${storyOf(blocks)}</article>`),
  'a long list of teasers': blocks =>
    pageAround(
      `<article>${story}</article><section>${many(blocks / 4, n => `<div class="kartu"><h3><a href="/b/${n}">${headline(n)}</a></h3><p>Ringkasan singkat berita nomor ${n}.</p><time>13 Mei 2024</time></div>`)}</section>`
    ),
  'boxes under labels': blocks =>
    pageAround(
      `<article>${many(blocks / 5, n => `<p>${sentence(n)}</p><h4>Baca juga</h4><ul><li><a href="/b/${n}">${headline(n)}</a></li></ul>`)}</article>`
    ),
  'pointers between paragraphs': blocks =>
    pageAround(
      `<article>${many(blocks / 3, n => `<p>${sentence(n)}</p><p>Baca juga: <a href="/b/${n}">${headline(n)}</a></p>`)}</article>`
    ),
  'labels as chapters': blocks =>
    pageAround(`<article>${many(blocks / 2, n => `<h3>Terkini</h3><p>${sentence(n)}</p>`)}</article>`),
  'sections in wrappers': blocks =>
    pageAround(
      many(
        blocks / 8,
        n =>
          `<div class="bagian"><div><div><h2>Bab ${n}</h2>${many(4, m => `<p>${sentence(m)}</p>`)}</div></div></div>`
      )
    ),
  'wrappers in wrappers': blocks =>
    pageAround(
      many(
        blocks / 50,
        n => `${'<div><div></div>'.repeat(20)}${storyOf(10)}<p>${sentence(n)}</p>${'</div>'.repeat(20)}`
      )
    ),
  'links in one paragraph': blocks =>
    pageAround(
      `<article>${story}<p>${many(blocks, n => `Kata ${n} dan <a href="/t/${n}">tautan ${n}</a>, `)}</p></article>`
    ),
  'lines parted by br': blocks =>
    pageAround(`<div class="isi">${many(blocks / 2, n => `${sentence(n)}<br><br>`)}</div>`),
  'labels parted by br': blocks =>
    pageAround(
      `<div class="isi">${many(blocks / 4, n => `${sentence(n)}<br>Baca juga: <a href="/b/${n}">${headline(n)}</a><br>`)}</div>`
    ),
  'a table': blocks =>
    pageAround(
      `<article>${story}<table>${many(blocks / 5, n => `<tr><td>Baris ${n}</td><td>${n}</td><td>${n * 2}</td><td>Kota</td></tr>`)}</table></article>`
    ),
  'a list': blocks =>
    pageAround(
      `<article>${story}<ul>${many(blocks, n => `<li>Butir ${n} dalam daftar</li>`)}</ul></article>`
    ),
  'pictures with captions': blocks =>
    pageAround(
      `<article>${many(blocks / 5, n => `<figure><img data-src="/g/${n}.jpg" alt=""><figcaption>Gambar ke-${n}.</figcaption></figure><p>${sentence(n)}</p>`)}</article>`
    ),
  'quotations said twice': blocks =>
    pageAround(
      `<article>${many(blocks / 3, n => `<p>${sentence(n)}</p><blockquote>${sentence(n)}</blockquote>`)}</article>`
    )
}
