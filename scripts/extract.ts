import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { JSDOM, VirtualConsole } from 'jsdom'
import { type Article, articleText, type Removal } from '../utils/article'
import { extract } from '../utils/extraction/pipeline'
import { rulesFor, siteFor } from '../utils/rules/catalogue'
import { safeHtml } from '../utils/safe-html'
import { summarize } from '../utils/summary/summarize'

/** A line of input: a page's HTML and its address. */
interface Page {
  id: string
  url: string
  html: string
}

/** jsdom takes more than linear time; pages beyond this would take a minute. */
const MOST_ELEMENTS = 60_000

/** A removal's words in the answer are cut to this many characters. */
const SHOWN = 300

/**
 * `npm run -s extract`: JSON lines `{"id","url","html"}` on standard input; on standard output, for each and in order,
 * the article or `{"id","error":{"kind","message"}}`. With `--no-site-rules` as if no site were known.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'no-site-rules': { type: 'boolean', default: false } } })
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const answer = answerTo(line, !values['no-site-rules'])
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
}

function answerTo(line: string, hasSiteRules: boolean): object {
  const page = readPage(line)
  if ('error' in page) return page
  const { window } = new JSDOM(page.html, { url: page.url, virtualConsole: new VirtualConsole() })
  const site = hasSiteRules ? siteFor(page.url) : null
  const rules = rulesFor(page.url, { off: [], own: [] }).filter(rule => hasSiteRules || rule.type === 'label')
  const start = performance.now()
  const result = extract(window.document, { url: page.url, rules, site, maxElements: MOST_ELEMENTS })
  const ms = performance.now() - start
  const answer =
    'failure' in result ? { id: page.id, error: result.failure } : toAnswer(page.id, result.article, ms)
  window.close()
  return answer
}

function readPage(line: string): Page | { id: string | null; error: { kind: 'failed'; message: string } } {
  let id: string | null = null
  try {
    const page = JSON.parse(line) as Partial<Page>
    id = page.id ?? null
    if (typeof page.id !== 'string' || typeof page.html !== 'string' || !URL.canParse(page.url ?? '')) {
      throw new Error('a line wants "id", "url" (absolute) and "html"')
    }
    return page as Page
  } catch (error) {
    return { id, error: { kind: 'failed', message: (error as Error).message } }
  }
}

function toAnswer(id: string, article: Article, ms: number): object {
  return {
    id,
    title: article.title,
    byline: article.authors.join(', ') || null,
    published: article.published,
    lang: article.lang,
    text: articleText(article),
    html: String(safeHtml(article.blocks.map(block => block.html).join('\n'))),
    summary: summarize(article.blocks, { lang: article.lang, title: article.title }).map(
      sentence => sentence.text
    ),
    removed: article.removals.map(toRemoved),
    ms: Math.round(ms * 100) / 100
  }
}

function toRemoved({ reason, label, text }: Removal): object {
  return { reason, label, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text }
}

// safe-html needs a window; the pages' own are closed one by one.
Object.assign(globalThis, { window: new JSDOM('').window })
