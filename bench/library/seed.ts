import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

const articles = join(import.meta.dirname, '../../tests/articles')

/** Characters of a story's text, and bytes of each of its three pictures. */
const TEXT = 8000
const PICTURE = 60_000
/** So many different pictures there are; stories share them, as they share a writer's portrait. */
const PICTURES = 300
/** So many records go in at a time. */
const BATCH = 100

/** Real sentences, out of which stories are put together. */
const sentences = readdirSync(articles).flatMap(name =>
  readFileSync(join(articles, name), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap(line => line.replace(/\{[^}]*\}/g, '').split(/(?<=[.!?]) /))
    .filter(sentence => sentence.length > 40)
)

/** Names are made of these: a list has far more words than a few hundred sentences have. */
const syllables = 'ba ri ku ta lo me ni sa do pu la wi gar ten sur man pra jo hen ki'.split(' ')

/** Fills an empty reading list with so many stories, from a page of the extension; the index is Bening's own work. */
export async function seed(page: Page, count: number): Promise<void> {
  const plan = { sentences, syllables, text: TEXT, pictures: PICTURES }
  for (let from = 0; from < count; from += BATCH)
    await page.evaluate(putRecords, { ...plan, from, to: Math.min(count, from + BATCH), count })
  await page.evaluate(putPictures, { count, pictures: PICTURES, bytes: PICTURE })
  // Without an index the first change makes one.
  await page.evaluate(async () => {
    await chrome.storage.local.remove('index')
    await chrome.runtime.sendMessage({
      id: 1,
      type: 'patchState',
      data: { id: 'seed-0', patch: { isRead: true } },
      timestamp: 1
    })
  })
}

/** A story of the session for each of these names, to be saved. */
export function putStories(page: Page, names: readonly string[]): Promise<void> {
  return page.evaluate(makeStories, { sentences, text: TEXT, names: [...names] })
}

interface Plan {
  sentences: string[]
  syllables: string[]
  text: number
  pictures: number
  from: number
  to: number
  count: number
}

async function putRecords({ sentences, syllables, text, pictures, from, to, count }: Plan) {
  const records: Record<string, unknown> = {}
  // The same list at each run, and no two stories alike.
  let state = from * 2654435761 + 1
  const draw = (below: number) => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state % below
  }
  // A few names are in many stories, most of them in few.
  const name = () => {
    let letters = ''
    for (let rank = draw(draw(60_000) + 1) + 20; rank > 0; rank = Math.floor(rank / syllables.length))
      letters += syllables[rank % syllables.length]
    return letters
  }
  for (let at = from; at < to; at++) {
    const url = `https://www.berita${at % 40}.example/2026/${at % 12}/cerita-${at}`
    const blocks: object[] = []
    for (let length = 0; length < text; ) {
      const told = Array.from({ length: 3 }, () => sentences[draw(sentences.length)]).join(' ')
      const words = `${told} Demikian ${name()} dan ${name()}.`
      const html = `<p>${words}</p>`
      blocks.push({ id: `b${blocks.length + 1}`, kind: 'paragraph', html, text: words, page: url })
      length += words.length
    }
    for (let figure = 0; figure < 3; figure++) {
      const src = `https://media.berita.example/${(at * 3 + figure) % pictures}.jpg`
      const html = `<figure><img src="${src}" alt=""></figure>`
      blocks.push({ id: `b${blocks.length + 1}`, kind: 'figure', html, text: '', page: url })
    }
    const title = `${(sentences[draw(sentences.length)] ?? '').split(' ').slice(0, 9).join(' ')} (${at})`
    const article = {
      version: 1,
      kind: 'story',
      url,
      canonical: url,
      title,
      authors: ['Rina Wulandari'],
      editors: [],
      outlet: `Berita ${at % 40}`,
      section: null,
      published: '2026-05-04T10:00:00+07:00',
      modified: null,
      lang: 'id',
      dir: 'ltr',
      standfirst: null,
      picture: { src: `https://media.berita.example/${(at * 3) % pictures}.jpg`, alt: '', caption: null },
      blocks,
      removals: [],
      pages: { read: 1, total: 1, state: 'whole' },
      words: 1200
    }
    const savedAt = Date.now() - (count - at) * 60_000
    records[`article:seed-${at}`] = { version: 2, id: `seed-${at}`, savedAt, article }
    records[`state:seed-${at}`] = {
      version: 2,
      isRead: at % 3 === 0,
      isFavourite: at % 10 === 0,
      isArchived: at % 4 === 0,
      tags: [`topik ${at % 12}`],
      progress: 0,
      place: null,
      note: '',
      highlights: [],
      restored: [],
      hidden: [],
      deletedAt: null
    }
  }
  await chrome.storage.local.set(records)
}

async function makeStories({
  sentences,
  text,
  names
}: {
  sentences: string[]
  text: number
  names: string[]
}) {
  await chrome.storage.session.clear()
  for (const [order, name] of names.entries()) {
    const url = `https://www.berita.example/baru/${name}`
    const blocks: object[] = []
    for (let length = 0, at = order; length < text; at++) {
      const words = Array.from(
        { length: 3 },
        (_, more) => sentences[(at * 7 + more) % sentences.length]
      ).join(' ')
      blocks.push({
        id: `b${blocks.length + 1}`,
        kind: 'paragraph',
        html: `<p>${words}</p>`,
        text: words,
        page: url
      })
      length += words.length
    }
    const article = {
      version: 1,
      kind: 'story',
      url,
      canonical: url,
      title: `Berita baru ${name}`,
      authors: [],
      editors: [],
      outlet: 'Berita',
      section: null,
      published: null,
      modified: null,
      lang: 'id',
      dir: 'ltr',
      standfirst: null,
      picture: null,
      blocks,
      removals: [],
      pages: { read: 1, total: 1, state: 'whole' },
      words: 1200
    }
    const story = {
      id: name,
      article,
      restored: [],
      hidden: [],
      tab: 1,
      isPrivate: false,
      readAt: Date.now()
    }
    await chrome.storage.session.set({ [`story:${name}`]: story })
  }
}

/** The pictures as Bening keeps them; the extension has opened the database before. */
async function putPictures({ count, pictures, bytes }: { count: number; pictures: number; bytes: number }) {
  const wanted = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const request = indexedDB.open('bening-pictures', 1)
  request.onupgradeneeded = () => {
    const rows = request.result.createObjectStore('rows', { keyPath: 'src' })
    rows.createIndex('story', 'stories', { multiEntry: true })
    request.result.createObjectStore('blobs')
    request.result.createObjectStore('totals')
  }
  const database = await wanted(request)
  const kept = Math.min(pictures, count * 3)
  // All in one: each change on its own would wait for the disk.
  const change = database.transaction(['rows', 'blobs', 'totals'], 'readwrite')
  for (let picture = 0; picture < kept; picture++) {
    const src = `https://media.berita.example/${picture}.jpg`
    const noise = crypto.getRandomValues(new Uint8Array(bytes))
    const blob = new Blob([noise], { type: 'image/jpeg' })
    const stories = Array.from({ length: count }, (_, at) => at)
      .filter(at => [0, 1, 2].some(figure => (at * 3 + figure) % pictures === picture))
      .map(at => `seed-${at}`)
    change.objectStore('rows').put({ src, bytes, width: 800, height: 600, keptAt: Date.now(), stories })
    change.objectStore('blobs').put(blob, src)
  }
  change.objectStore('totals').put(kept * bytes, 'bytes')
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve
    change.onabort = reject
  })
  database.close()
}
