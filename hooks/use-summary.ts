import { useMemo } from 'preact/hooks'
import { summaryLengthItem } from '@/utils/settings'
import type { Shown, ShownSummary } from '@/utils/stage'
import { summarize } from '@/utils/summary/summarize'
import { countWords } from '@/utils/summary/words'
import { useStored } from './use-stored'

/**
 * The summary of what is shown, at the length that the reader likes; made when it is first looked at. Saved articles are summed up anew out of their text, by the same code.
 */
export function useSummary(shown: Shown | null, isWanted: boolean): ShownSummary | null {
  const [length, setLength] = useStored(summaryLengthItem)
  const article = isWanted ? shown?.article : undefined
  const hidden = shown?.hidden ?? []
  const sentences = useMemo(() => {
    if (!article || !length) return []
    const blocks = article.blocks.filter(({ id }) => !hidden.includes(id))
    return summarize(blocks, { lang: article.lang, title: article.title, length })
  }, [article, hidden.join(' '), length])
  if (!article || !length) return null
  const summary = sentences.reduce((sum, { text }) => sum + countWords(text), 0)
  return {
    sentences,
    words: { summary, story: article.words },
    length,
    // Where the choice cannot be stored, it goes back to what is.
    onLength: next => void setLength(next).catch(() => {})
  }
}
