import { ARTICLE_VERSION, type Article, type Block, type Pages, type Removal } from './article'

type Shape = Record<string, (value: unknown) => boolean>

const isString = (value: unknown) => typeof value === 'string'
const isStringOrNull = (value: unknown) => value === null || isString(value)
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isOneOf = (...allowed: unknown[]) => allowed.includes.bind(allowed)
const isListOf = (isItem: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isItem)

const blockShape = {
  id: isString,
  kind: isOneOf('paragraph', 'heading', 'list', 'quote', 'table', 'figure', 'code', 'embed'),
  html: isString,
  text: isString,
  page: isString
} satisfies Record<keyof Block, unknown>

const removalShape = {
  id: isString,
  step: isOneOf('pre-clean', 'readability', 'post-clean'),
  // Only that it is text: views word the reasons that they know, and an older record may carry others.
  reason: isString,
  label: isStringOrNull,
  rule: isStringOrNull,
  html: isString,
  text: isString,
  links: isCount,
  anchor: isStringOrNull
} satisfies Record<keyof Removal, unknown>

const pictureShape = { src: isString, alt: isString, caption: isStringOrNull }

const pagesShape = { read: isCount, total: isCount, state: isOneOf('whole', 'first', 'failed') }

const articleShape = {
  version: isOneOf(ARTICLE_VERSION),
  kind: isOneOf('story', 'partial', 'link'),
  url: isString,
  canonical: isString,
  title: isString,
  authors: isListOf(isString),
  editors: isListOf(isString),
  outlet: isString,
  section: isStringOrNull,
  published: isStringOrNull,
  modified: isStringOrNull,
  lang: isString,
  dir: isOneOf('ltr', 'rtl'),
  standfirst: isStringOrNull,
  picture: value => value === null || hasShape(value, pictureShape),
  blocks: isListOf(value => hasShape(value, blockShape)),
  removals: isListOf(value => hasShape(value, removalShape)),
  pages: isPages,
  words: isCount
} satisfies Record<keyof Article, (value: unknown) => boolean>

/**
 * Whether a value that came from a page or from storage has the shape of an article. Says nothing about its HTML,
 * which stays untrusted.
 */
export function isArticle(value: unknown): value is Article {
  return hasShape(value, articleShape)
}

export function isPages(value: unknown): value is Pages {
  return hasShape(value, pagesShape)
}

function hasShape(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return Object.entries(shape).every(([name, isRight]) => isRight(fields[name]))
}
