/** What a page says of itself in JSON-LD, as far as it is of use here. */
export interface LinkedArticle {
  headline?: string
  authors: string[]
  editors: string[]
  publisher?: string
  published?: string
  modified?: string
  section?: string
  picture?: string
  isPartial: boolean
}

const ARTICLE_TYPES = /^(?:.*Article|BlogPosting|LiveBlogPosting|Report|.*Posting)$/

/** The first article that the page's JSON-LD describes; null where none can be read. */
export function readJsonLd(page: Document): LinkedArticle | null {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parse(script.textContent ?? ''))
    if (article) return toLinkedArticle(article)
  }
  return null
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

function findArticle(value: unknown): Json | null {
  if (Array.isArray(value)) return value.map(findArticle).find(Boolean) ?? null
  if (!isObject(value)) return null
  if (list(value['@type']).some(type => typeof type === 'string' && ARTICLE_TYPES.test(type))) return value
  return findArticle(value['@graph'] ?? value.mainEntity ?? null)
}

function toLinkedArticle(article: Json): LinkedArticle {
  return {
    headline: textIn(article.headline) ?? textIn(article.name),
    authors: names(article.author),
    editors: names(article.editor),
    publisher: names(article.publisher)[0],
    published: textIn(article.datePublished) ?? textIn(article.dateCreated),
    modified: textIn(article.dateModified),
    section: textIn(list(article.articleSection)[0]),
    picture: pictureIn(article.image) ?? pictureIn(article.thumbnailUrl),
    isPartial: /^false$/i.test(String(article.isAccessibleForFree ?? ''))
  }
}

function names(value: unknown): string[] {
  return list(value)
    .map(person => textIn(isObject(person) ? person.name : person))
    .filter((name): name is string => !!name)
}

function pictureIn(value: unknown): string | undefined {
  const first = list(value)[0]
  return textIn(isObject(first) ? first.url : first)
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return text === '' ? undefined : text
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flat() : value == null ? [] : [value]
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
