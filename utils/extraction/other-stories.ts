import { linkedLength } from './dom'
import type { Ledger } from './ledger'
import { proseLength } from './selectors'
import { textOf } from './text'

/** A story's own element holds this share of the prose in such elements, at least. */
const OWN_SHARE = 0.5
/** A teaser has at most so much text. */
const TEASER = 700

/** Cuts the teasers of other stories that stand, each an `article` with a headline that links, beside the story or in it. */
export function cutOtherStories(snapshot: Document, ledger: Ledger): void {
  const articles = [...snapshot.getElementsByTagName('article')]
  if (articles.length < 2) return
  const prose = articles.map(article => proseLength(article))
  const most = Math.max(...prose)
  const own = articles[prose.indexOf(most)]
  if (!own || most < OWN_SHARE * proseLength(snapshot.body)) return
  for (const article of articles) {
    const isTeaser = !article.contains(own) && textOf(article).length <= TEASER && hasLinkedHeadline(article)
    if (isTeaser && article.isConnected) ledger.cut([article], { step: 'pre-clean', reason: 'links' })
  }
}

function hasLinkedHeadline(article: Element): boolean {
  return [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')].some(
    headline => headline.closest('a') !== null || linkedLength(headline) > textOf(headline).length / 2
  )
}
