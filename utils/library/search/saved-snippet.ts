import { getSaved } from '../records'
import type { Query } from './query'
import { bodyLines, notesOf } from './searched-text'
import { type Snippet, snippetOf } from './snippet'

/** The place of a saved story that a query meets: in its text, or else in what its reader wrote; null where in neither. */
export async function savedSnippet(id: string, query: Query): Promise<Snippet | null> {
  const record = await getSaved(id)
  if (!record) return null
  const { standfirst, lang } = record.saved.article
  const body = snippetOf([standfirst ?? '', ...bodyLines(record)], query, lang)
  return body ?? snippetOf(notesOf(record.state), query, lang)
}
