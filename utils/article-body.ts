import { type Article, type LeadPicture, readingOrder } from './article'
import type { Edits } from './edits'
import { escapeHtml } from './escape-html'
import { parseHtml } from './parse-html'
import { safeBlocks } from './safe-html'

/**
 * The article as sanitized elements, to be written out in another form: standfirst, lead picture, blocks; restored
 * removals in their places. A `<body>` of its own, with each block in a `<div data-block>`. Needs a window, as
 * `safeHtml` does.
 */
export function articleBody(article: Article, edits: Edits): HTMLElement {
  const standfirst = article.standfirst ? `<p>${escapeHtml(article.standfirst)}</p>` : ''
  const head = { id: 'head', html: standfirst + pictureHtml(article.picture) }
  return parseHtml(String(safeBlocks([head, ...readingOrder(article, edits)]))).body
}

function pictureHtml(picture: LeadPicture | null): string {
  if (!picture) return ''
  const image = `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt)}">`
  const caption = picture.caption ? `<figcaption>${escapeHtml(picture.caption)}</figcaption>` : ''
  return `<figure>${image}${caption}</figure>`
}
