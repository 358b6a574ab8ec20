import { readingOrder } from '../../article'
import type { SavedRecord } from '../records'

/** One part of a saved story that is searched. */
export interface SearchedField {
  /** How much a word counts in it, beside one in the body. */
  weight: number
  /** Words of an average one: in a longer one each counts less. Null: length says nothing. */
  usual: number | null
  /** No phrase goes over the end of a line. */
  lines: string[]
}

/** All that is searched of a saved story: what its reader wrote counts as much as its own words. */
export function searchedText({ saved, state }: SavedRecord): SearchedField[] {
  const { article } = saved
  return [
    { weight: 4, usual: 12, lines: [article.title] },
    { weight: 4, usual: null, lines: state.tags },
    { weight: 2, usual: null, lines: notesOf(state) },
    { weight: 1.5, usual: null, lines: [article.outlet, ...article.authors] },
    { weight: 1.5, usual: null, lines: state.highlights.map(({ quote }) => quote) },
    { weight: 2, usual: null, lines: [article.standfirst ?? ''] },
    { weight: 1, usual: 400, lines: bodyLines({ saved, state }) }
  ]
}

/** The body's lines, as the reader sees them: with what was brought back. */
export function bodyLines({ saved, state }: SavedRecord): string[] {
  return readingOrder(saved.article, state).flatMap(block => block.text.split('\n'))
}

/** What the reader wrote: on the story, and beside its highlights. */
export function notesOf(state: SavedRecord['state']): string[] {
  return [state.note, ...state.highlights.map(({ note }) => note)].flatMap(note => note.split('\n'))
}
