import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A row of a corpus's `gold.jsonl`: what is known of a page; null, or left out, where nothing is. */
export interface GoldRow {
  id: string
  /** The page's gzipped HTML, from the corpus's folder. */
  file: string
  url: string
  /** `article` where it is left out. */
  kind?: string
  title?: string | null
  byline?: string | null
  published?: string | null
}

/** Real pages with what is known of them. */
export interface Corpus {
  /** Its folder, as it is called below the one that was named. */
  name: string
  folder: string
  /** Article pages only: an index has no story to be read. */
  rows: GoldRow[]
}

export interface BenchPage {
  name: string
  url: string
  html: string
}

/**
 * The corpora in the folder that `BENING_CORPUS` names: itself, or what lies one or two folders deep in it. A corpus
 * is a folder with a `gold.jsonl`. Empty, with a word about it, where there is none.
 */
export function findCorpora(): Corpus[] {
  const root = process.env.BENING_CORPUS
  const found = root ? within(root, '', 2) : []
  if (found.length === 0)
    console.log(root ? `${root} holds no gold.jsonl.` : 'BENING_CORPUS names no folder of real pages.')
  return found
}

function within(folder: string, name: string, depth: number): Corpus[] {
  if (existsSync(join(folder, 'gold.jsonl'))) {
    const rows = articlesIn(folder)
    return rows.length > 0 ? [{ name: name || folder, folder, rows }] : []
  }
  if (depth === 0 || !existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(entry => within(join(folder, entry.name), join(name, entry.name), depth - 1))
}

function articlesIn(folder: string): GoldRow[] {
  const lines = readFileSync(join(folder, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean)
  return lines
    .map(line => JSON.parse(line) as GoldRow)
    .filter(({ kind = 'article', file }) => kind === 'article' && existsSync(join(folder, file)))
}

/** A page of the corpus; what is no UTF-8 is read as the web's other old habit. */
export function readPage({ folder }: Corpus, { id, url, file }: GoldRow): BenchPage {
  const bytes = gunzipSync(readFileSync(join(folder, file)))
  return { name: id, url, html: decode(bytes) }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
