import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, BlockKind } from '@/utils/article'

/**
 * `tests/articles/*.txt`: `title:`, `lang:` and `kind:`, an empty line, and a block a line; `# ` heads a heading, `- `
 * an item of a list. Marks stand before sentences:
 * `{never}` must not be in a summary; `{same x}` says the same as the other `{same x}`; `{on x}` hangs on what was
 * marked `{x}`, or on what stands before it and hangs there too.
 */
export interface MadeArticle {
  name: string
  title: string
  lang: string
  kind: string
  blocks: Block[]
  marks: Mark[]
}

/** A marked sentence, by where it begins. */
export interface Mark {
  block: string
  start: number
  /** `never`, `same`, `on`, or `name` for one that others hang on. */
  kind: 'never' | 'same' | 'on' | 'name'
  /** What `same`, `on` and `name` tell apart. */
  key: string
}

const folder = join(import.meta.dirname, '../articles')

export const madeArticles: MadeArticle[] = readdirSync(folder)
  .filter(file => file.endsWith('.txt'))
  .sort()
  .map(file => parse(file.replace('.txt', ''), readFileSync(join(folder, file), 'utf8')))

function parse(name: string, source: string): MadeArticle {
  const [head = '', body = ''] = source.split(/\n\n([\s\S]*)/)
  const fields = Object.fromEntries(head.split('\n').map(line => line.split(/: (.*)/).slice(0, 2)))
  const marks: Mark[] = []
  const blocks = body
    .trim()
    .split('\n')
    .map((line, i) => toBlock(line, `b${i + 1}`, marks))
  return { name, title: fields.title, lang: fields.lang, kind: fields.kind, blocks, marks }
}

function toBlock(line: string, id: string, marks: Mark[]): Block {
  const kind: BlockKind = line.startsWith('# ') ? 'heading' : line.startsWith('- ') ? 'list' : 'paragraph'
  const marked = line.replace(/^[#-] /, '')
  let text = ''
  for (const part of marked.split(/(\{[^}]+\})/)) {
    const [, word = '', key] = /^\{(\w+)(?: (\w+))?\}$/.exec(part) ?? []
    if (word === '') text += part
    else if (word === 'never') marks.push({ block: id, start: text.length, kind: 'never', key: '' })
    else if (key && (word === 'same' || word === 'on'))
      marks.push({ block: id, start: text.length, kind: word, key })
    else marks.push({ block: id, start: text.length, kind: 'name', key: word })
  }
  return { id, kind, html: `<p>${text}</p>`, text, page: 'https://contoh.example/' }
}
