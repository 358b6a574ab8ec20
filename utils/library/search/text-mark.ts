import { hashOf } from '../hash'
import type { SavedEntry, SavedState } from '../saved'

type RowText = Pick<SavedEntry, 'title' | 'outlet' | 'words' | 'lang' | 'savedAt'>
type StateText = Pick<SavedState, 'tags' | 'note' | 'highlights' | 'restored' | 'hidden'>

/** Names what is searched of a saved story, without opening its article: another text has another mark. */
export function textMark({ title, outlet, words, lang, savedAt }: RowText, state: StateText): number {
  return hashOf(JSON.stringify([title, outlet, words, lang, savedAt, stateText(state)]))
}

/** Whether what is searched is the same in both states. */
export function isSameText(one: StateText, other: StateText): boolean {
  return JSON.stringify(stateText(one)) === JSON.stringify(stateText(other))
}

function stateText({ tags, note, highlights, restored, hidden }: StateText): unknown[] {
  return [tags, note, highlights.map(mark => [mark.quote, mark.note]), restored, ...hidden]
}
