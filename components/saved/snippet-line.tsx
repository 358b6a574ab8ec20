import { useEffect, useState } from 'preact/hooks'
import { languageAttribute } from '../shell/language-name'
import { MarkedWords } from './marked-words'
import type { SavedSearch } from './search-bar'

interface SnippetLineProps {
  id: string
  lang: string
  snippetOf: SavedSearch['snippetOf']
}

/** Milliseconds before a story's text or picture is opened: whoever types on, or scrolls past, does not wait for what is gone then. */
export const PAUSE = 200

/** Where in the story the words are that were sought; nothing where they are only in what the row shows anyway. */
export function SnippetLine({ id, lang, snippetOf }: SnippetLineProps) {
  const [snippet, setSnippet] = useState<Awaited<ReturnType<SavedSearch['snippetOf']>>>(null)
  useEffect(() => {
    let isCurrent = true
    const open = () =>
      snippetOf(id).then(
        found => isCurrent && setSnippet(found),
        () => isCurrent && setSnippet(null)
      )
    const timer = setTimeout(open, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [id, snippetOf])
  if (!snippet) return null
  return (
    <span class="saved-snippet" lang={languageAttribute(lang)}>
      <MarkedWords {...snippet} />
    </span>
  )
}
