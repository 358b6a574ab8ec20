import { type Highlight, LIBRARY_VERSION, type SavedEntry, type SavedState } from './saved'

/** The state of an article that was just saved. */
export const freshState: SavedState = {
  version: LIBRARY_VERSION,
  isRead: false,
  isFavourite: false,
  isArchived: false,
  tags: [],
  progress: 0,
  place: null,
  note: '',
  highlights: [],
  restored: [],
  hidden: [],
  deletedAt: null
}

const isText = (value: unknown) => typeof value === 'string'
const isFlag = (value: unknown) => typeof value === 'boolean'
const isNumber = (value: unknown) => Number.isFinite(value)
const isListOf = (isItem: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(isItem)

const highlightShape = {
  id: isText,
  quote: isText,
  prefix: isText,
  suffix: isText,
  block: isText,
  start: isNumber,
  note: isText,
  createdAt: isNumber
} satisfies Record<keyof Highlight, (value: unknown) => boolean>

/** What each field of a state may be. */
export const stateShape = {
  version: isNumber,
  isRead: isFlag,
  isFavourite: isFlag,
  isArchived: isFlag,
  tags: isListOf(isText),
  progress: value => typeof value === 'number' && value >= 0 && value <= 1,
  place: value => value === null || isText(value),
  note: isText,
  highlights: isListOf(isHighlight),
  restored: isListOf(isText),
  hidden: isListOf(isText),
  deletedAt: value => value === null || isNumber(value)
} satisfies Record<keyof SavedState, (value: unknown) => boolean>

/** Whether an untrusted value has the shape of a highlight. */
export function isHighlight(value: unknown): value is Highlight {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  return Object.entries(highlightShape).every(([name, isRight]) => isRight(fields[name]))
}

/** A state out of untrusted JSON of this version: each field that has not the right shape is as in a fresh one. */
export function mendedState(value: unknown): SavedState {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const right = Object.entries(stateShape).filter(([name, isRight]) => isRight(fields[name]))
  const own = Object.fromEntries(right.map(([name]) => [name, fields[name]]))
  return { ...freshState, ...own, version: LIBRARY_VERSION }
}

/**
 * A state without what a fresh one says as well, for most say little else; `mendedState` fills it up again. So another
 * fresh state is another version, whose migration writes down what the one before it said.
 */
export function briefState(state: SavedState): Pick<SavedState, 'version'> & Partial<SavedState> {
  const fields = Object.entries(state) as [keyof SavedState, unknown][]
  const own = fields.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(freshState[name]))
  return { ...Object.fromEntries(own), version: state.version }
}

/** Characters of a brief state's JSON from which on it is large: some hundred words of notes, or a highlight. */
const LARGE = 400

/** Whether the state is small enough to share a bucket with others. */
export function isBrief(state: SavedState): boolean {
  return JSON.stringify(briefState(state)).length < LARGE
}

/** Steps of the progress that rows tell. */
const STEPS = 20

/** What a row tells of the state. */
export function stateOfRow(
  state: SavedState
): Pick<
  SavedEntry,
  'isRead' | 'isFavourite' | 'isArchived' | 'tags' | 'progress' | 'hasNotes' | 'deletedAt'
> {
  const { isRead, isFavourite, isArchived, tags, progress, note, highlights, deletedAt } = state
  return {
    isRead,
    isFavourite,
    isArchived,
    tags,
    progress: Math.floor(progress * STEPS) / STEPS,
    hasNotes: note !== '' || highlights.length > 0,
    deletedAt
  }
}
