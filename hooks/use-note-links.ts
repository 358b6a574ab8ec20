import { useEffect, useState } from 'preact/hooks'
import type { Article } from '@/utils/article'
import type { NoteLinks } from '@/utils/footnotes'
import { whenIdle } from './when-idle'

/** The links to notes in an article; null where it has none. */
export function useNoteLinks(article: Article | null): NoteLinks | null {
  const [links, setLinks] = useState<NoteLinks | null>(null)
  useEffect(() => {
    setLinks(null)
    if (!article) return
    let isCurrent = true
    // Behind the article, which need not wait for it.
    const stop = whenIdle(async () => {
      const { noteLinks } = await import('@/utils/footnotes')
      const found = noteLinks(article)
      if (isCurrent && found.size > 0) setLinks(found)
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, [article])
  return links
}
