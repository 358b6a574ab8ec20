import type { SavedState, StateChange } from './saved'
import { isHighlight, stateShape } from './state'

type Test = (value: unknown) => boolean

const isTexts = (value: unknown) => Array.isArray(value) && value.every(item => typeof item === 'string')

/** The version and the deletion are no view's to change. */
const { version: _, deletedAt: __, ...patchShape }: Record<keyof SavedState, Test> = stateShape

const shape: Record<keyof StateChange, Test> = {
  ...patchShape,
  addTags: isTexts,
  removeTags: isTexts,
  addRestored: isTexts,
  removeRestored: isTexts,
  addHidden: isTexts,
  removeHidden: isTexts,
  putHighlights: value => Array.isArray(value) && value.every(isHighlight),
  removeHighlights: isTexts
}

/** Whether a message's data is a change of the state, and nothing else. */
export function isStateChange(value: unknown): value is StateChange {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(
    ([name, field]) =>
      field === undefined || (Object.hasOwn(shape, name) && shape[name as keyof StateChange](field))
  )
}
