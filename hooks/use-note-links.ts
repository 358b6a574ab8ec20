import type { Article } from '@/utils/article'
import type { NoteLinks } from '@/utils/footnotes'
import { useWhenIdle } from './use-when-idle'

/** The links to notes in an article; null where it has none. */
export function useNoteLinks(article: Article | null): NoteLinks | null {
  const find = async (story: Article) => {
    const { noteLinks } = await import('@/utils/footnotes')
    const found = noteLinks(story)
    return found.size > 0 ? found : null
  }
  return useWhenIdle(article && (() => find(article)), [article])
}
