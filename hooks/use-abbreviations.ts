import { type Article, articleText } from '@/utils/article'
import { languageCode } from '@/utils/language-code'
import { abbreviationsItem } from '@/utils/settings'
import type { KnownAbbreviations } from '@/utils/speech/abbreviations'
import { useStored } from './use-stored'
import { useWhenIdle } from './use-when-idle'

/** What abbreviations of an Indonesian article stand for; null for others, and where the reader wants none. */
export function useAbbreviations(article: Article | null): KnownAbbreviations | null {
  const [isWanted] = useStored(abbreviationsItem)
  // Loaded behind the article, which need not wait for the table.
  const find = async (story: Article) => {
    const { abbreviationsIn } = await import('@/utils/speech/abbreviations')
    const found = abbreviationsIn(`${story.title}\n${articleText(story)}`)
    return found.meanings.size > 0 ? found : null
  }
  const isSought = article && isWanted && languageCode(article.lang) === 'id'
  return useWhenIdle(isSought ? () => find(article) : null, [article, isWanted])
}
