import { readFileSync } from 'node:fs'
import type { Article } from '../../../utils/article'
import { createZip } from '../../../utils/exchange/zip-file'

const icon = new URL('../../../public/icon/128.png', import.meta.url)

/** A backup of so many stories, with tags, notes, highlights and pictures, as an earlier Bening would have left it. */
export async function madeBackup(count: number): Promise<Buffer> {
  const zip = createZip()
  const lines: string[] = []
  const picture = new Blob([readFileSync(icon)], { type: 'image/png' })
  for (let at = 1; at <= count; at++) {
    const src = `https://media.contoh.id/${at}.png`
    const pictures = [{ url: src, type: 'image/png', file: `pictures/${at}` }]
    await zip.add(`pictures/${at}`, picture)
    lines.push(JSON.stringify({ saved: savedOf(at, src), state: stateOf(at), pictures }))
  }
  await zip.add('stories/0001.ndjson', `${lines.join('\n')}\n`)
  const head = { format: 'bening-backup', version: 1, exportedAt: '2026-01-01T00:00:00Z', stories: count }
  await zip.add('bening-backup.json', JSON.stringify(head))
  return Buffer.from(await (await zip.close()).arrayBuffer())
}

function savedOf(at: number, src: string) {
  const url = `https://www.contoh.id/berita/${at}`
  const paragraph = (id: string, text: string) =>
    ({ id, kind: 'paragraph', html: `<p>${text}</p>`, text, page: url }) as const
  const article: Article = {
    version: 1,
    kind: 'story',
    url,
    canonical: url,
    title: `Cerita nomor ${at}`,
    authors: ['Rina Wulandari'],
    editors: [],
    outlet: 'Contoh',
    section: null,
    published: '2025-11-15T16:20:00+07:00',
    modified: null,
    lang: 'id',
    dir: 'ltr',
    standfirst: null,
    picture: { src, alt: 'Air jernih', caption: 'Mata air di bawah beringin.' },
    blocks: [
      paragraph('b1', `Paragraf pertama cerita ${at}, tentang mata air yang jernih.`),
      paragraph('b2', 'Paragraf kedua menutup cerita.')
    ],
    removals: [],
    pages: { read: 1, total: 1, state: 'whole' },
    words: 13
  }
  return { version: 2, id: `cerita-${at}`, savedAt: 1_760_000_000_000 + at * 1000, article }
}

function stateOf(at: number) {
  const quote = 'mata air yang jernih'
  const highlight = {
    id: `h${at}`,
    quote,
    prefix: 'tentang ',
    suffix: '.',
    block: 'b1',
    start: 34,
    note: at % 3 ? '' : 'Ingat ini',
    createdAt: 1_760_000_000_000
  }
  return {
    version: 2,
    isRead: at % 2 === 0,
    isFavourite: at % 5 === 0,
    isArchived: at % 7 === 0,
    tags: ['air', `rak ${at % 4}`],
    progress: (at % 10) / 10,
    place: at % 10 ? 'b1' : null,
    note: at % 4 ? '' : `Catatan untuk cerita ${at}.`,
    highlights: at % 2 ? [highlight] : [],
    restored: [],
    deletedAt: null
  }
}
