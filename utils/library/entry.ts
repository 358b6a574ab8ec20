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
