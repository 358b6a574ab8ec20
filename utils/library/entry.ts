import { isWebAddress } from '../url'
import type { SavedArticle, SavedEntry, SavedState } from './saved'
import { stateOfRow } from './state'
import { storyKey } from './story-key'

/** The row that the index holds for a saved article. */
export function entryFor({ id, savedAt, article }: SavedArticle, state: SavedState): SavedEntry {
  const picture = article.picture?.src
  return {
    id,
    key: storyKey(article),
    title: article.title,
    outlet: article.outlet,
    url: article.url,
    picture: picture && isWebAddress(picture) ? picture : null,
    published: article.published,
    savedAt,
    words: article.words,
    lang: article.lang,
    ...stateOfRow(state)
  }
}

/**
 * The row of a record that cannot be read, from what is left of it: it must not vanish, and can be deleted. Title and
 * address may be empty.
 */
export function salvagedEntry(id: string, record: unknown, state: SavedState): SavedEntry {
  const { savedAt, article } = fieldsOf(record)
  const { title, outlet, url, lang } = fieldsOf(article)
  const address = textOf(url)
  return {
    id,
    key: address ? storyKey({ url: address, canonical: address }) : `#${id}`,
    title: textOf(title),
    outlet: textOf(outlet),
    url: address,
    picture: null,
    published: null,
    savedAt: typeof savedAt === 'number' ? savedAt : 0,
    words: 0,
    lang: textOf(lang) || 'und',
    ...stateOfRow(state)
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
