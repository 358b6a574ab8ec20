import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from './fill.ts'

/** One attempt. If any of it ran or loaded, the canary of its id would sing (see `canary.ts`). */
export interface HostileVector {
  /** `<kind>/<name>` */
  id: string
  kind: string
  html: string
  /**
   * `stored`: it would end the page that it stands in, or lead the tab away, so it is only written by hand into an
   * article. `page`: what makes it one is the page around it, so it means nothing in a stored article.
   */
  only: 'stored' | 'page' | null
}

/** `<!-- vector name -->`, alone on a line, begins one; it goes on to the next. */
const MARK = /^<!-- vector ([a-z0-9-]+)(?: \((stored|page) only\))? -->\n/m

/** Whole pages, whose titles, bylines, captions and data carry the vectors; the other files hold vectors only. */
export const carriers = namesIn('carriers')

export const vectors: HostileVector[] = [
  ...namesIn('vectors').flatMap(name => splitVectors(readText(`vectors/${name}.html`), name).vectors),
  ...carriers.flatMap(name => splitVectors(readText(`carriers/${name}.html`), `carrier-${name}`).vectors)
]

export const kinds: string[] = [...new Set(vectors.map(vector => vector.kind))]

/** The vectors of a file, and what stands before the first. */
export function splitVectors(source: string, kind: string): { before: string; vectors: HostileVector[] } {
  const [before = '', ...parts] = source.split(MARK)
  const found: HostileVector[] = []
  for (let at = 0; at < parts.length; at += 3) {
    const id = `${kind}/${parts[at]}`
    const html = fill(parts[at + 2] ?? '', id).trim()
    found.push({ id, kind, html, only: (parts[at + 1] as 'stored' | 'page' | undefined) ?? null })
  }
  return { before, vectors: found }
}

export function readText(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
}

function namesIn(folder: string): string[] {
  const files = readdirSync(join(import.meta.dirname, folder)).sort()
  return files.map(file => file.replace(/\.html$/, ''))
}
