import { articleText } from '@/utils/article'
import { pageCases, readCase } from '../extraction/page-cases'
import { madeArticles } from '../summary/made-articles'

/** The text of every article among the fixtures that is in a language; one line a block. */
export function articleTexts(lang: string): string[] {
  const made = madeArticles
    .filter(article => article.lang === lang)
    .map(({ blocks }) => blocks.map(({ text }) => text).join('\n'))
  const read = pageCases.flatMap(page => {
    const found = readCase(page)
    return 'article' in found && found.article.lang.startsWith(lang) ? [articleText(found.article)] : []
  })
  return [...made, ...read]
}
