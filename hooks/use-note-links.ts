import { useEffect, useState } from 'preact/hooks'
import type { Article } from '@/utils/article'
import type { NoteLinks } from '@/utils/footnotes'

/** The links to notes in an article; null where it has none. */
export function useNoteLinks(article: Article | null): NoteLinks | null {
  const [links, setLinks] = useState<NoteLinks | null>(null)
  useEffect(() => {
    setLinks(null)
    if (!article) return
    let isCurrent = true
    // Behind the article, which need not wait for it.
    void import('@/utils/footnotes').then(({ noteLinks }) => {
      const found = noteLinks(article)
      if (isCurrent && found.size > 0) setLinks(found)
    })
    return () => {
      isCurrent = false
    }
  }, [article])
  return links
}
