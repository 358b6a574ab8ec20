import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JSDOM, VirtualConsole } from 'jsdom'
import type { Article, Extraction } from '@/utils/article'
import { withPages } from '@/utils/extraction/paging'
import { extract } from '@/utils/extraction/pipeline'
import { builtInSet, ruleSetFor, siteFor } from '@/utils/rules/catalogue'

const root = fileURLToPath(new URL('../pages/', import.meta.url))

/** A folder of `tests/pages`: a page, what it is there for, and what Bening makes of it. */
export interface PageCase {
  name: string
  url: string
  html: string
  /** Whether the site's own rules are left out, as on a site that nobody has described. */
  hasSiteRules: boolean
}

/** `page.json` beside a page's HTML. */
interface PageFacts {
  url: string
  /** What the page is a case of. */
  why: string
  noSiteRules?: boolean
}

export const pageCases: PageCase[] = readdirSync(root).map(name => {
  const facts = JSON.parse(readFileSync(`${root}${name}/page.json`, 'utf8')) as PageFacts
  if (!facts.url || !facts.why) throw new Error(`tests/pages/${name}/page.json wants "url" and "why"`)
  return {
    name,
    url: facts.url,
    html: readFileSync(`${root}${name}/source.html`, 'utf8'),
    hasSiteRules: !facts.noSiteRules
  }
})

/** The page through the whole pipeline, as in the browser. */
export function readCase({ url, html, hasSiteRules }: PageCase): Extraction {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window
  const rules = hasSiteRules ? ruleSetFor(url, { off: [], own: [] }) : builtInSet()
  const context = { url, rules, site: hasSiteRules ? siteFor(url) : null }
  return withPages(document, extract(document, context))
}

/** What is expected of a case: `expected.json` beside the page, and `expected.html` where it is an article. */
export interface Expectation {
  facts: object
  html: string | null
}

/** The result in the form in which expectations are written. */
export function toExpectation(result: Extraction): Expectation {
  if ('failure' in result) return { facts: { failure: result.failure.kind }, html: null }
  const { article } = result
  const { blocks, removals, version: _, ...facts } = article
  return {
    facts: {
      ...facts,
      removals: removals.map(({ step, reason, label, text, links, anchor }) => ({
        step,
        reason,
        label,
        text,
        links,
        anchor: anchorText(article, anchor)
      }))
    },
    html: blocks.map(block => block.html).join('\n')
  }
}

/** A removal's anchor by its words: ids say nothing to the one who reads an expectation. */
function anchorText(article: Article, anchor: string | null): string | null {
  return article.blocks.find(block => block.id === anchor)?.text.slice(0, 40) ?? null
}

/** The written expectation, or null where there is none yet. */
export function readExpectation(name: string): Expectation | null {
  const [facts, html] = [`${root}${name}/expected.json`, `${root}${name}/expected.html`]
  if (!existsSync(facts)) return null
  return {
    facts: JSON.parse(readFileSync(facts, 'utf8')),
    html: existsSync(html) ? readFileSync(html, 'utf8') : null
  }
}

export function writeExpectation(name: string, { facts, html }: Expectation): void {
  writeFileSync(`${root}${name}/expected.json`, `${JSON.stringify(facts, null, 2)}\n`)
  if (html === null) rmSync(`${root}${name}/expected.html`, { force: true })
  else writeFileSync(`${root}${name}/expected.html`, `${html}\n`)
}

/** HTML as its tree says it: two texts that parse to equal trees are equal. */
export function asTree(html: string): string {
  const { document } = new JSDOM(`<body>${html}</body>`).window
  return document.body.innerHTML.replace(/>\s+</g, '>\n<').trim()
}
