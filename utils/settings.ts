import type { Filters } from './rules/catalogue'
import type { RuleHits } from './rules/rule-hits'
import { storedItem } from './stored-item'
import type { SummaryLength } from './summary/summarize'
import type { ThemeChoice } from './theme'

export type { SummaryLength }

/** How an article looks in every view. */
export interface Look extends ThemeChoice {
  font: 'serif' | 'sans' | 'legible'
  /** Pixels, of the body text. */
  size: number
  /** Greatest length of a line, in `ch`. */
  width: number
  /** Line height, as a multiple of `size`. */
  spacing: number
  /** Room added between letters and between words, in `em`. */
  letters: number
  words: number
  /** Whether both edges of the text are straight. */
  isJustified: boolean
  /** Whether words are divided, where the browser knows how in the article's language. */
  isHyphenated: boolean
  /** What keeps the eye on its line. */
  guide: 'none' | 'ruler' | 'focus'
  /** Whether pictures are fetched from the story's picture hosts. */
  pictures: boolean
}

/** What an earlier version did not know is as in a fresh install. */
function withNewFields(look: Partial<Look>): Look {
  return { ...defaultLook, ...look }
}

/** Where the toolbar icon opens the story. */
export type Surface = 'popup' | 'panel' | 'reader'

export const defaultLook: Look = {
  theme: 'system',
  paper: '#fbf6e9',
  ink: '#2b2a26',
  accent: '#0a5f70',
  font: 'serif',
  size: 19,
  width: 66,
  spacing: 1.6,
  letters: 0,
  words: 0,
  isJustified: false,
  isHyphenated: false,
  guide: 'none',
  pictures: true
}

/** Least, greatest and step of what can be set by number. */
export const lookLimits = {
  size: { min: 14, max: 32, step: 1 },
  width: { min: 40, max: 100, step: 2 },
  spacing: { min: 1.2, max: 2.4, step: 0.1 },
  letters: { min: 0, max: 0.2, step: 0.01 },
  words: { min: 0, max: 0.5, step: 0.02 }
} as const

export const lookItem = storedItem<Look>('local:look', {
  fallback: defaultLook,
  upgrade: withNewFields
})

export const surfaceItem = storedItem<Surface>('local:surface', { fallback: 'popup' })

/** How long summaries are. */
export const summaryLengthItem = storedItem<SummaryLength>('local:summaryLength', {
  fallback: 'usual'
})

/** Whether a tap on an abbreviation shows what it stands for. */
export const abbreviationsItem = storedItem<boolean>('local:abbreviations', {
  fallback: true
})

/** What is done about the pictures of saved stories. */
export interface PictureSettings {
  /** Whether they are kept with the text. */
  isKeeping: boolean
  /** The most that all of them together may weigh; a megabyte is a million bytes. */
  megabytes: number
  /** Whether the oldest make room for new ones, where they would weigh more. */
  isDroppingOldest: boolean
}

export const pictureLimits = [100, 250, 500, 1000, 2000] as const

export const pictureSettingsItem = storedItem<PictureSettings>('local:pictureSettings', {
  fallback: { isKeeping: true, megabytes: 500, isDroppingOldest: false }
})

/** Match patterns of picture hosts that the reader was asked for once and has not allowed: not asked for again. */
export const askedOriginsItem = storedItem<string[]>('local:askedOrigins', {
  fallback: []
})

export const filtersItem = storedItem<Filters>('local:filters', {
  fallback: { off: [], own: [] }
})

/** The reader's own rules as they last wrote them, comments and all; the rules themselves are in `filtersItem`. */
export const filterTextItem = storedItem<string>('local:filterText', { fallback: '' })

/** Whether settings and own filters go to the reader's other browsers, by the browser's own sync. */
export const syncItem = storedItem<boolean>('local:sync', { fallback: true })

/** How the last synchronizing ended. */
export interface SyncState {
  /** Keys (`preferences/sync/entries.ts`) of what the browser's sync has no room for. */
  left: string[]
  /** Whether the browser refused what it was given; it is tried again. */
  isRefused: boolean
}

export const syncStateItem = storedItem<SyncState>('local:syncState', {
  fallback: { left: [], isRefused: false }
})

/** What is known of the preferences of all of the reader's browsers; null before they were first brought together. */
export const syncKnownItem = storedItem<unknown>('local:syncKnown', { fallback: null })

/** What rules have met in the last readings. */
export const ruleHitsItem = storedItem<RuleHits>('local:ruleHits', {
  fallback: { readings: [], misses: {} }
})
