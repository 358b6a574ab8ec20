import { storage } from 'wxt/utils/storage'
import type { Filters } from './rules/catalogue'
import type { RuleHits } from './rules/rule-hits'
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

export const lookItem = storage.defineItem<Look>('local:look', {
  fallback: defaultLook,
  version: 3,
  migrations: { 2: withNewFields, 3: withNewFields }
})

export const surfaceItem = storage.defineItem<Surface>('local:surface', { fallback: 'popup', version: 1 })

/** How long summaries are. */
export const summaryLengthItem = storage.defineItem<SummaryLength>('local:summaryLength', {
  fallback: 'usual',
  version: 1
})

/** Whether a tap on an abbreviation shows what it stands for. */
export const abbreviationsItem = storage.defineItem<boolean>('local:abbreviations', {
  fallback: true,
  version: 1
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

export const pictureSettingsItem = storage.defineItem<PictureSettings>('local:pictureSettings', {
  fallback: { isKeeping: true, megabytes: 500, isDroppingOldest: false },
  version: 1
})

/** Match patterns of picture hosts that the reader was asked for once and has not allowed: not asked for again. */
export const askedOriginsItem = storage.defineItem<string[]>('local:askedOrigins', {
  fallback: [],
  version: 1
})

export const filtersItem = storage.defineItem<Filters>('local:filters', {
  fallback: { off: [], own: [] },
  version: 1
})

/** The reader's own rules as they last wrote them, comments and all; the rules themselves are in `filtersItem`. */
export const filterTextItem = storage.defineItem<string>('local:filterText', { fallback: '', version: 1 })

/** Whether settings and own filters go to the reader's other browsers, by the browser's own sync. */
export const syncItem = storage.defineItem<boolean>('local:sync', { fallback: true, version: 1 })

/** How the last synchronizing ended. */
export interface SyncState {
  /** Keys (`preferences/sync/entries.ts`) of what the browser's sync has no room for. */
  left: string[]
  /** Whether the browser refused what it was given; it is tried again. */
  isRefused: boolean
}

export const syncStateItem = storage.defineItem<SyncState>('local:syncState', {
  fallback: { left: [], isRefused: false },
  version: 1
})

/** What is known of the preferences of all of the reader's browsers; null before they were first brought together. */
export const syncKnownItem = storage.defineItem<unknown>('local:syncKnown', { fallback: null, version: 1 })

/** What rules have met in the last readings. */
export const ruleHitsItem = storage.defineItem<RuleHits>('local:ruleHits', {
  fallback: { readings: [], misses: {} },
  version: 1
})
