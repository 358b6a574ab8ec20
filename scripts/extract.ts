import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { JSDOM, VirtualConsole } from 'jsdom'
import { type Article, articleText, type Removal } from '../utils/article'
import { joinPages } from '../utils/extraction/join'
import { withPages } from '../utils/extraction/paging'
import { type ExtractionContext, extract } from '../utils/extraction/pipeline'
import { builtInSet, ruleSetFor, siteFor } from '../utils/rules/catalogue'
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
 * the article or `{"id","error":{"kind","message"}}`. With `--no-site-rules` as if no site were known. With
 * `--pages FILE`, JSON lines `{"url","html"}`, a story is joined with its other pages, as far as the file has them;
 * nothing is ever fetched from elsewhere.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { 'no-site-rules': { type: 'boolean', default: false }, pages: { type: 'string' } }
  })
  const options: Options = {
    hasSiteRules: !values['no-site-rules'],
    pages: values.pages === undefined ? null : readPages(values.pages)
  }
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    const answer = await answerTo(line, options)
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await once(process.stdout, 'drain')
  }
}

interface Options {
  hasSiteRules: boolean
  /** HTML by address, or null: only the page that is given is read. */
  pages: ReadonlyMap<string, string> | null
}

/** A file of JSON lines `{"url","html"}`. Throws where a line is none. */
function readPages(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').split('\n')
  return new Map(
    lines
      .filter(line => line.trim() !== '')
      .map(line => {
        const { url, html } = JSON.parse(line) as { url: string; html: string }
        return [addressOf(url), html]
      })
  )
}

/** An address as pages are looked up by: its fragment names a place in the page, not another page. */
function addressOf(url: string): string {
  const address = new URL(url)
  address.hash = ''
  return address.href
}

async function answerTo(line: string, { hasSiteRules, pages }: Options): Promise<object> {
  const page = readPage(line)
  if ('error' in page) return page
  const { document, close } = open(page.html, page.url)
  const context: ExtractionContext = {
    url: page.url,
    rules: hasSiteRules ? ruleSetFor(page.url, { off: [], own: [] }) : builtInSet(),
    site: hasSiteRules ? siteFor(page.url) : null,
    maxElements: MOST_ELEMENTS
  }
  const start = performance.now()
  const result = withPages(document, extract(document, context))
  const article =
    'article' in result && pages ? await joinFrom(pages, document, result.article, context) : null
  const ms = performance.now() - start
  close()
  return 'failure' in result
    ? { id: page.id, error: result.failure }
    : toAnswer(page.id, article ?? result.article, ms)
}

/** The story with its other pages, as far as they are at hand. */
async function joinFrom(
  pages: ReadonlyMap<string, string>,
  document: Document,
  article: Article,
  context: ExtractionContext
): Promise<Article> {
  const opened: (() => void)[] = []
  const fetchPage = async (url: string) => {
    const html = pages.get(addressOf(url))
    if (html === undefined) throw new Error('the page is not in the file')
    const page = open(html, url)
    opened.push(page.close)
    return page.document
  }
  try {
    return await joinPages(document, article, { ...context, extract, fetchPage })
  } finally {
    for (const close of opened) close()
  }
}

function open(html: string, url: string): { document: Document; close: () => void } {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  return { document: window.document, close: () => window.close() }
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
    pages: article.pages,
    text: articleText(article),
    html: String(safeHtml(article.blocks.map(block => block.html).join('\n'))),
    summary: summarize(article.blocks, { lang: article.lang, title: article.title }).map(
      sentence => sentence.text
    ),
    removed: article.removals.map(toRemoved),
    ms: Math.round(ms * 100) / 100
  }
}

function toRemoved({ step, reason, rule, label, text }: Removal): object {
  return { step, reason, rule, label, text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text }
}

// safe-html needs a window; the pages' own are closed one by one.
Object.assign(globalThis, { window: new JSDOM('').window })
