import { JSDOM, VirtualConsole } from 'jsdom'
import type { Article } from '@/utils/article'
import { type JoinOptions, joinPages } from '@/utils/extraction/join'
import { withPages } from '@/utils/extraction/paging'
import { extract } from '@/utils/extraction/pipeline'
import { labels, siteFor } from '@/utils/rules/catalogue'
import { ruleSet } from '@/utils/rules/rule-set'

export const title = 'Warga Muara Indah Hidupkan Lagi Jembatan Gantung yang Lama Ditutup'

/** The story's text, page by page. */
export const text: string[][] = [
  [
    'MUARA INDAH – Jembatan gantung sepanjang 84 meter di Desa Muara Indah kembali dilalui warga pada Sabtu pagi, setelah dua tahun ditutup karena papan lantainya lapuk dan kabelnya kendur.',
    'Kepala Desa Muara Indah, Sarwono Hadi, menuturkan bahwa perbaikan dikerjakan bergotong royong selama sebelas minggu, tanpa menunggu anggaran dari Kabupaten Sungai Raya.',
    '“Kami mulai dari papan yang paling berbahaya, lalu kabel, lalu tiang,” ujar Sarwono ketika ditemui di tepi Sungai Raya, tempat anak-anak menunggu giliran menyeberang.'
  ],
  [
    'Kayu ulin untuk lantainya disumbang oleh Koperasi Tani Makmur, sedangkan kabel baja dibeli dari iuran 312 keluarga yang tinggal di dua tepi Sungai Raya.',
    'Ketua koperasi, Ningsih Rahayu, mencatat setiap keluarga menyumbang Rp 75.000 dan dua hari kerja, yang diatur bergiliran supaya ladang tidak terbengkalai.',
    'Sebelum jembatan dibuka, warga Muara Indah harus memutar sejauh 17 kilometer untuk sampai ke puskesmas dan sekolah menengah di seberang.'
  ],
  [
    'Sarwono berharap Kabupaten Sungai Raya mengirim ahli untuk memeriksa kekuatan tiangnya setiap enam bulan, sebab sepeda motor kini ikut melintas.',
    'Pemuda Muara Indah sudah menyusun jadwal jaga, dan papan tulis di ujung jembatan mencatat siapa yang bertugas.'
  ]
]

export const allText = text.flat().join('\n')

const origin = 'https://kabar-muara.example'
export const story = `${origin}/desa/2024/06/15/warga-muara-indah-hidupkan-lagi-jembatan-gantung`

interface PageParts {
  paragraphs: readonly string[]
  /** Stands below the text. */
  pager?: string
  head?: string
  title?: string
  /** Stands above and below the text, within the story's container. */
  before?: string
  after?: string
}

/** A page of a made-up outlet: the story among its menu, boxes and footer. */
export function pageHtml({
  paragraphs,
  pager = '',
  head = '',
  before = '',
  after = '',
  ...parts
}: PageParts) {
  const name = parts.title ?? title
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${name} - Kabar Muara</title>
<meta property="og:title" content="${name}"><meta property="og:site_name" content="Kabar Muara">${head}</head><body>
<nav><a href="/desa">Desa</a> <a href="/kota">Kota</a> <a href="/indeks">Indeks</a></nav>
<main><h1>${name}</h1><p class="penulis">Penulis: Laras Widya</p>
<div class="isi-berita">${before}
${paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('\n')}
${after}</div>
${pager}
<aside class="terkait"><h3>Berita Terkait</h3><ul>
<li><a href="/desa/2024/06/14/panen-jeruk-lebih-awal-tahun-ini">Panen Jeruk Lebih Awal Tahun Ini</a></li>
<li><a href="/desa/2024/06/13/perahu-sekolah-dapat-mesin-baru">Perahu Sekolah Dapat Mesin Baru</a></li></ul></aside>
</main><footer><p>Hak cipta Kabar Muara. Seluruh isi dilindungi undang-undang.</p></footer></body></html>`
}

/** A pager with the numbers of all pages. */
export function pager(addressOf: (number: number) => string, total = text.length, extra = ''): string {
  const links = Array.from(
    { length: total },
    (_, at) => `<a href="${addressOf(at + 1)}" class="nomor">${at + 1}</a>`
  )
  return `<div class="halaman">Halaman: ${links.join(' ')} ${extra}</div>`
}

export interface Site {
  /** HTML by address; what is not there cannot be had. */
  pages: Record<string, string>
  /** Address that is opened. */
  url?: string
  options?: Partial<JoinOptions>
}

export interface Joined {
  first: Article
  article: Article
  /** Addresses that were asked for, in order. */
  asked: string[]
}

/** Opens a page and joins its story, as the extension does. */
export async function joinFrom({ pages, url = story, options = {} }: Site): Promise<Joined> {
  const open = (address: string) => {
    const html = pages[address]
    if (html === undefined) throw new Error(`nothing at ${address}`)
    return new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() }).window.document
  }
  const asked: string[] = []
  const fetchPage = async (address: string) => {
    asked.push(address)
    return open(address)
  }
  const context = { url, rules: ruleSet(labels), site: siteFor(url), extract, fetchPage, ...options }
  const page = open(url)
  const extraction = withPages(page, extract(page, context))
  if ('failure' in extraction) throw new Error(extraction.failure.message)
  return { first: extraction.article, article: await joinPages(page, extraction.article, context), asked }
}
