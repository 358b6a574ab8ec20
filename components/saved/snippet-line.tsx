import { useEffect, useState } from 'preact/hooks'
import { languageAttribute } from '../shell/language-name'
import { MarkedWords } from './marked-words'
import type { SavedSearch } from './search-bar'

interface SnippetLineProps {
  id: string
  lang: string
  search: Pick<SavedSearch, 'typed' | 'snippetOf'>
}

/** Where in the story the words are that were sought; nothing where they are only in what the row shows anyway. */
export function SnippetLine({ id, lang, search }: SnippetLineProps) {
  const [snippet, setSnippet] = useState<Awaited<ReturnType<SavedSearch['snippetOf']>>>(null)
  useEffect(() => {
    let isCurrent = true
    search.snippetOf(id).then(
      found => isCurrent && setSnippet(found),
      () => isCurrent && setSnippet(null)
    )
    return () => {
      isCurrent = false
    }
  }, [id, search.typed])
  if (!snippet) return null
  return (
    <span class="saved-snippet" lang={languageAttribute(lang)}>
      <MarkedWords {...snippet} />
    </span>
  )
}
