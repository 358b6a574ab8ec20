import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { type Article, articleText } from '@/utils/article'
import {
  canWrite,
  summarizerHere,
  type Written,
  type WrittenSummary,
  writeSummary
} from '@/utils/written-summary'

/**
 * The summary that the browser's own model may write; null where it has none, or none for the article's language. Not
 * for the popup, which closes before anything is written.
 */
export function useWrittenSummary(article: Article | null): WrittenSummary | null {
  const [written, setWritten] = useState<Written | null>(null)
  const task = useRef<AbortController | null>(null)

  useEffect(() => {
    const summarizer = summarizerHere()
    if (!article || !summarizer) return
    let isCurrent = true
    void canWrite(summarizer, article.lang).then(can => {
      if (can && isCurrent) setWritten({ kind: 'offered' })
    })
    return () => {
      isCurrent = false
      task.current?.abort()
      task.current = null
      setWritten(null)
    }
  }, [article])

  const onWrite = useCallback(() => {
    const summarizer = summarizerHere()
    if (!article || !summarizer) return
    task.current?.abort()
    const own = new AbortController()
    task.current = own
    const tell = (next: Written) => {
      if (task.current === own) setWritten(next)
    }
    const { lang, title } = article
    const onDownload = (fraction: number) =>
      tell(fraction < 1 ? { kind: 'downloading', fraction } : { kind: 'writing' })
    tell({ kind: 'writing' })
    writeSummary(summarizer, {
      lang,
      title,
      text: articleText(article),
      signal: own.signal,
      onDownload
    }).then(
      text => tell({ kind: 'written', text }),
      () => tell({ kind: 'failed' })
    )
  }, [article])

  const onCancel = useCallback(() => {
    task.current?.abort()
    task.current = null
    setWritten({ kind: 'offered' })
  }, [])

  return written && { written, onWrite, onCancel }
}
