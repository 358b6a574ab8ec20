import type { Article, Block, BlockKind, Removal } from '../../utils/article.ts'
import { uncut } from '../../utils/edits.ts'
import { LIBRARY_VERSION, type SavedEntry } from '../../utils/library/saved.ts'
import { freshState, stateOfRow } from '../../utils/library/state.ts'
import { base64Of, canaryAddress, canaryScript, PICTURE_HOST } from './canary.ts'
import { paragraph } from './pages.ts'
import { type HostileVector, kinds, vectors } from './vectors.ts'

const BLOCK_KINDS: BlockKind[] = ['paragraph', 'heading', 'list', 'quote', 'table', 'figure', 'code', 'embed']

/** Addresses that must not become a link, a picture or a place to go to. */
function badAddresses(id: string): string[] {
  return [
    `javascript:${canaryScript(id)}`,
    `JAVASCRIPT:${canaryScript(id)}//https://warta.bening.test/`,
    `\u0001java\tscript\n:${canaryScript(id)}`,
    `data:text/html;base64,${base64Of(`<script>${canaryScript(id)}</script>`)}`,
    'vbscript:MsgBox(1)',
    `https://${PICTURE_HOST}/"><img src=${canaryAddress(id)} onerror=${canaryScript(id)}>`,
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/options.html',
    'file:///etc/passwd',
    '/options.html',
    ''
  ]
}

/**
 * Articles as somebody could have written them into the store by hand: one a kind, its vectors as blocks, as
 * removals, and as text in every field that takes one. Each has its paragraphs too.
 */
export function handWrittenArticles(): Article[] {
  return kinds.map((kind, at) => handWritten(kind, at))
}

/** The records of the reading list that hold them, all removals brought back, as `storage.local.set` takes them. */
export function handWrittenRecords(articles: readonly Article[]): Record<string, unknown> {
  const records: Record<string, unknown> = { 'index:0': articles.map(rowOf) }
  for (const [at, article] of articles.entries()) {
    const state = { ...freshState, ...uncut(article) }
    records[`article:${idOf(at)}`] = {
      version: LIBRARY_VERSION,
      id: idOf(at),
      savedAt: SAVED_AT + at,
      article
    }
    records[`state:${idOf(at)}`] = state
  }
  return records
}

export const idOf = (at: number) => `hand-${at}`

/** Some day in 2026. */
const SAVED_AT = 1_780_000_000_000

function rowOf(article: Article, at: number): SavedEntry {
  const { title, outlet, url, published, words, lang } = article
  const picture = article.picture?.src ?? null
  const rest = { savedAt: SAVED_AT + at, ...stateOfRow(freshState) }
  return { id: idOf(at), key: `hand/${at}`, title, outlet, url, picture, published, words, lang, ...rest }
}

function handWritten(kind: string, at: number): Article {
  const own = vectors.filter(vector => vector.kind === kind && vector.only !== 'page')
  const text = (step: number) => own[(at + step) % own.length]?.html ?? ''
  const address = (step: number) => pick(badAddresses(`${kind}/stored`), at + step)
  const blocks = [plain('first', 0), ...own.map(blockOf), plain('last', 1)]
  return {
    version: 1,
    kind: 'story',
    url: address(0),
    canonical: address(1),
    title: `Tulisan tangan ${kind} ${text(0)}`,
    authors: [text(1), text(2)],
    editors: [text(3)],
    outlet: text(4),
    section: text(5),
    published: text(6),
    modified: text(7),
    lang: text(8),
    dir: at % 2 === 0 ? 'ltr' : 'rtl',
    standfirst: text(9),
    picture: { src: address(2), alt: text(10), caption: text(11) },
    blocks,
    removals: own.map(removalOf),
    pages: { read: 1, total: 1, state: 'whole' },
    words: 400
  }
}

function plain(id: string, at: number): Block {
  const html = paragraph(at)
  const text = html.replace(/<[^>]+>/g, '')
  return { id, kind: 'paragraph', html, text, page: 'https://warta.bening.test/' }
}

function blockOf(vector: HostileVector, at: number): Block {
  return {
    // Every fifth has an id that would end the attribute it is written into.
    id:
      at % 5 === 4
        ? `b${at}"><img src="${canaryAddress(vector.id)}" onerror="${canaryScript(vector.id)}`
        : `b${at}`,
    kind: pick(BLOCK_KINDS, at),
    html: vector.html,
    text: `${vector.html} dan beberapa kata lagi. Kalimat kedua dari blok ini juga cukup panjang.`,
    page: pick(badAddresses(vector.id), at)
  }
}

function removalOf(vector: HostileVector, at: number): Removal {
  return {
    id: `r${at}`,
    step: 'post-clean',
    reason: 'label',
    label: vector.html,
    rule: vector.html,
    html: vector.html,
    text: vector.html,
    links: 3,
    anchor: at % 3 === 0 ? null : `b${at}`
  }
}

function pick<T>(list: T[], at: number): T {
  return list[at % list.length] as T
}
