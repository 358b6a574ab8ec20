import { changedList } from '../edits'
import { foldTag, normalTags } from '../tags'
import type { Highlight, SavedState, StateChange } from './saved'

/** The state after a change; the very same object where nothing is different. */
export function changeState(state: SavedState, change: StateChange): SavedState {
  const {
    addTags = [],
    removeTags = [],
    addRestored,
    removeRestored,
    addHidden,
    removeHidden,
    putHighlights = [],
    removeHighlights = [],
    ...patch
  } = change
  const fields = { ...state, ...patch }
  const next: SavedState = {
    ...fields,
    tags: changedTags(fields.tags, removeTags, addTags),
    restored: changedList(fields.restored, addRestored, removeRestored),
    hidden: changedList(fields.hidden, addHidden, removeHidden),
    highlights: changedHighlights(fields.highlights, removeHighlights, putHighlights)
  }
  return JSON.stringify(next) === JSON.stringify(state) ? state : next
}

function changedTags(
  tags: readonly string[],
  removed: readonly string[],
  added: readonly string[]
): string[] {
  const gone = new Set(removed.map(foldTag))
  return normalTags([...tags.filter(tag => !gone.has(foldTag(tag))), ...added])
}

/** In their order, a changed one in its place. */
function changedHighlights(
  highlights: readonly Highlight[],
  removed: readonly string[],
  put: readonly Highlight[]
): Highlight[] {
  const left = highlights.filter(({ id }) => !removed.includes(id))
  return [...new Map([...left, ...put].map(highlight => [highlight.id, highlight])).values()]
}
