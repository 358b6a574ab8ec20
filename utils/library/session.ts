import { storage } from 'wxt/utils/storage'
import type { UndoOffer } from '../keeping'
import { defaultChoice, type ListChoice } from '../list-choice'

// What the list remembers until the browser closes.

/** Which stories are listed, and in what order. */
export const listChoiceItem = storage.defineItem<ListChoice>('session:listChoice', {
  fallback: defaultChoice
})

/** What was done last and can be taken back, but for deletions: the records themselves tell of those. */
export const undoItem = storage.defineItem<UndoOffer | null>('session:undo', { fallback: null })
