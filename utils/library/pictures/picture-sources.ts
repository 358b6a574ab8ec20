import { type Article, readingOrder } from '../../article'
import type { Edits } from '../../edits'
import { isWebAddress } from '../../url'

/** So many pictures of one story are kept at most. */
const MOST = 100

const IMAGE = /<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi
const SOURCE = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/**
 * Addresses of the pictures that a story shows, the one over it first, each once. Reads the tags as text: a service
 * worker has no parser, and what is found wrongly in a forged tag is only an address that nothing asks for.
 */
export function pictureSources(article: Article, edits: Edits): string[] {
  const inText = readingOrder(article, edits).flatMap(({ html }) => sourcesIn(html))
  const all = [article.picture?.src ?? '', ...inText]
  return [...new Set(all)].filter(isWebAddress).slice(0, MOST)
}

function sourcesIn(html: string): string[] {
  return [...html.matchAll(IMAGE)].map(([tag]) => {
    const [, double, single, bare] = SOURCE.exec(tag) ?? []
    return plain(double ?? single ?? bare ?? '')
  })
}

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }

/** An attribute's value as a parser would give it, for the characters that serializers write as entities. */
function plain(value: string): string {
  return value.replace(/&(amp|quot|lt|gt|#39);/g, (whole, name) => entities[name] ?? whole)
}
