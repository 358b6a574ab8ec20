import { useEffect, useState } from 'preact/hooks'
import { type Article, articleText } from '@/utils/article'
import { languageCode } from '@/utils/language-code'
import { abbreviationsItem } from '@/utils/settings'
import type { KnownAbbreviations } from '@/utils/speech/abbreviations'
import { useStored } from './use-stored'
import { whenIdle } from './when-idle'

/** What abbreviations of an Indonesian article stand for; null for others, and where the reader wants none. */
export function useAbbreviations(article: Article | null): KnownAbbreviations | null {
  const [isWanted] = useStored(abbreviationsItem)
  const [known, setKnown] = useState<KnownAbbreviations | null>(null)
  useEffect(() => {
    setKnown(null)
    if (!article || !isWanted || languageCode(article.lang) !== 'id') return
    let isCurrent = true
    // Loaded behind the article, which need not wait for the table.
    const stop = whenIdle(async () => {
      const { abbreviationsIn } = await import('@/utils/speech/abbreviations')
      const found = abbreviationsIn(`${article.title}\n${articleText(article)}`)
      if (isCurrent && found.meanings.size > 0) setKnown(found)
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [article, isWanted])
  return known
}
