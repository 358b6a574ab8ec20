import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteServer } from './site-server.ts'

const root = join(import.meta.dirname, '../../..')
const picture = readFileSync(join(import.meta.dirname, 'picture.svg'), 'utf8')

export interface Fixture {
  url: string
  html: string
}

/** A page of `tests/pages/`, with the address that it was written for. */
export function fixture(name: string): Fixture {
  const folder = join(root, 'tests/pages', name)
  const { url } = JSON.parse(readFileSync(join(folder, 'page.json'), 'utf8'))
  return { url, html: readFileSync(join(folder, 'source.html'), 'utf8') }
}

/** Serves a fixture under its own address, with something to see for each of its pictures. */
export function serveFixture(server: SiteServer, { url, html }: Fixture): void {
  server.serve(url, html)
  for (const [, address = ''] of html.matchAll(
    /\b(?:src|data-src|content)="([^"]+\.(?:jpe?g|png|webp|gif)[^"]*)"/g
  )) {
    const whole = new URL(address.replaceAll('&amp;', '&'), url)
    server.serve(whole.href, { body: picture, type: 'image/svg+xml' })
  }
}

/** The founding page: the story that Bening was made for, among its clutter. */
export const foundingPage = () => fixture('suara-current')

/** The story's paragraphs, from "Suara.com - Dirjen" to "Sekretariat ASEAN.", and the lines of clutter that follow. */
export function foundingText(): { paragraphs: string[]; clutter: string[] } {
  const lines = readFileSync(join(root, 'seeds/articles/suara-kemnaker-asean.txt'), 'utf8')
    .split('\n')
    .map(line => line.replace(/^-\s*/, '').trim())
    .filter(Boolean)
  const end = lines.findIndex(line => line.endsWith('Sekretariat ASEAN.')) + 1
  return { paragraphs: lines.slice(0, end), clutter: lines.slice(end) }
}

/** What heads the five blocks of clutter. */
export const foundingLabels = ['Baca Juga', 'Berita Terkait', 'Terpopuler', 'Pilihan', 'Terkini']

/** A plain story for tests that need another page than the founding one. */
export function plainStory(title: string, paragraphs = 6): string {
  const text = (number: number) =>
    `Paragraf ke-${number} dari "${title}" berisi kalimat yang cukup panjang supaya terbaca sebagai berita, lengkap ` +
    'dengan keterangan tempat, waktu, dan orang yang berbicara kepada wartawan di Jakarta pada hari Senin itu.'
  const body = Array.from({ length: paragraphs }, (_, index) => `<p>${text(index + 1)}</p>`).join('\n')
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"></head>
<body><article><h1>${title}</h1>\n${body}\n</article></body></html>`
}
