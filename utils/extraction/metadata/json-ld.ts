/** What a page says of itself in JSON-LD, as far as it is of use here. */
export interface LinkedArticle {
  headline?: string
  authors: string[]
  editors: string[]
  publisher?: string
  published: string[]
  modified?: string
  section?: string
  picture?: string
  /** The picture's caption. */
  caption?: string
  isPartial: boolean
}

const ARTICLE_TYPES = /^(?:.*Article|.*Posting|Report|Review)$/

/** Pages say of themselves what their article leaves out. */
const PAGE_TYPES = /^(?:WebPage|ItemPage)$/

/**
 * The article that the page's JSON-LD describes: what the first leaves out is taken from others of the same headline.
 * Null where none can be read.
 */
export function readJsonLd(page: Document): LinkedArticle | null {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(script =>
    nodesIn(parse(script.textContent ?? ''))
  )
  const articles = nodes.filter(node => isOfType(node, ARTICLE_TYPES))
  const pages = nodes.filter(node => isOfType(node, PAGE_TYPES) && node.headline)
  const [first, ...others] = [...articles, ...pages].map(node => toLinkedArticle(node, nodes))
  if (!first) return null
  const same = others.filter(other => !other.headline || other.headline === first.headline)
  const merged = same.reduce(withMore, first)
  return { ...merged, section: merged.section ?? crumbIn(nodes, merged.headline) }
}

type Json = Record<string, unknown>

/** Sites write line breaks into strings and commas before brackets; both are mended, the rest is given up. */
function parse(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, '')
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // the next candidate, or none
    }
  }
  return null
}

/** All that stands in a script side by side: lists, graphs, and what a page is chiefly about. */
function nodesIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  if (!isObject(value)) return []
  return [value, ...nodesIn(value['@graph']), ...nodesIn(value.mainEntity)]
}

function isOfType(node: Json, types: RegExp): boolean {
  return list(node['@type']).some(type => typeof type === 'string' && types.test(type))
}

function toLinkedArticle(article: Json, nodes: readonly Json[]): LinkedArticle {
  const names = (value: unknown) => namesOf(value, nodes)
  const image = list(article.image)[0] ?? article.thumbnailUrl
  return {
    headline: textIn(article.headline) ?? textIn(article.name),
    authors: names(article.author),
    editors: names(article.editor),
    publisher: names(article.publisher)[0],
    published: [article.datePublished, article.dateCreated].map(textIn).filter(text => text !== undefined),
    modified: textIn(article.dateModified),
    section: textIn(list(article.articleSection)[0])?.split(/\s*,/)[0],
    picture: textIn(isObject(image) ? image.url : image),
    caption: isObject(image) ? textIn(image.caption) : undefined,
    isPartial: /^false$/i.test(String(article.isAccessibleForFree ?? ''))
  }
}

function withMore(article: LinkedArticle, more: LinkedArticle): LinkedArticle {
  const named = (key: 'authors' | 'editors') => (article[key].length > 0 ? article[key] : more[key])
  return {
    ...more,
    // What it leaves out stands in no JSON.
    ...JSON.parse(JSON.stringify(article)),
    authors: named('authors'),
    editors: named('editors'),
    published: [...article.published, ...more.published],
    isPartial: article.isPartial || more.isPartial
  }
}

/** Names of people or outlets, given as text, as objects, or by the id of another node. */
function namesOf(value: unknown, nodes: readonly Json[]): string[] {
  return list(value)
    .map(person => {
      if (!isObject(person)) return textIn(person)
      const id = textIn(person['@id'])
      return textIn(person.name) ?? textIn(id && nodes.find(node => node['@id'] === id && node.name)?.name)
    })
    .filter(name => name !== undefined)
}

/** The last step above the story on the page's trail of sections. */
function crumbIn(nodes: readonly Json[], headline: string | undefined): string | undefined {
  const trail = nodes.find(node => isOfType(node, /^BreadcrumbList$/))
  const names = list(trail?.itemListElement)
    .filter(isObject)
    .map(step => textIn(step.name) ?? (isObject(step.item) ? textIn(step.item.name) : undefined))
  // The first step is the front page.
  return names.slice(1).findLast(name => name !== undefined && name !== headline)
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text || undefined
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flat() : value == null ? [] : [value]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
