import type { UndoOffer } from '../keeping'
import { defaultChoice, type ListChoice } from '../list-choice'
import { storedItem } from '../stored-item'

// What the list remembers until the browser closes.

/** Which stories are listed, and in what order. */
export const listChoiceItem = storedItem<ListChoice>('session:listChoice', {
  fallback: defaultChoice
})

/** What was done last and can be taken back, but for deletions: the records themselves tell of those. */
export const undoItem = storedItem<UndoOffer | null>('session:undo', { fallback: null })
