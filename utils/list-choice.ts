import { readingMinutes } from './article'
import type { SavedEntry } from './library/saved'
import { foldTag } from './tags'

export const sorts = ['newest', 'oldest', 'published', 'shortest', 'longest', 'outlet'] as const
export const lengths = ['short', 'medium', 'long'] as const
export const ages = ['day', 'week', 'month', 'year', 'older'] as const

/** Which saved stories are listed, and in what order. Null asks for nothing. */
export interface ListChoice {
  sort: (typeof sorts)[number]
  isRead: boolean | null
  isFavourite: boolean
  /** Archived ones and no others; they are left out otherwise. */
  isArchived: boolean
  outlet: string | null
  tag: string | null
  length: (typeof lengths)[number] | null
  /** How long ago they were saved, at most; `older` than a year. */
  age: (typeof ages)[number] | null
}

export const defaultChoice: ListChoice = {
  sort: 'newest',
  isRead: null,
  isFavourite: false,
  isArchived: false,
  outlet: null,
  tag: null,
  length: null,
  age: null
}

/** Whether stories are left out that would be shown otherwise. */
export function isChosen(choice: ListChoice): boolean {
  const names = Object.keys(defaultChoice) as (keyof ListChoice)[]
  return names.some(name => name !== 'sort' && choice[name] !== defaultChoice[name])
}

/** Whether it waits to be read: what the counts on the icon and on the tab count. */
export function isWaiting(entry: Pick<SavedEntry, 'isRead' | 'isArchived' | 'deletedAt'>): boolean {
  return !entry.isRead && !entry.isArchived && entry.deletedAt === null
}

/**
 * The rows that are asked for, in the order asked for; deleted ones left out. `now` in epoch milliseconds, `locale`
 * for the order of names. Equal ones follow each other as they were saved, newest first.
 */
export function chosenRows(
  entries: readonly SavedEntry[],
  choice: ListChoice,
  { now, locale }: { now: number; locale: string }
): SavedEntry[] {
  const tag = choice.tag === null ? null : foldTag(choice.tag)
  const rows = entries.filter(
    entry =>
      entry.deletedAt === null &&
      isMet(entry, choice, now) &&
      (tag === null || entry.tags.some(other => foldTag(other) === tag))
  )
  // As they are read; to see that costs far less than to sort them.
  if (choice.sort === 'newest' && isNewestFirst(rows)) return rows
  const inOrder = order(choice.sort, { rows, locale })
  return rows.sort((a, b) => inOrder(a, b) || b.savedAt - a.savedAt)
}

/** Whether rows are in the order of the list. */
export function isNewestFirst(rows: readonly Pick<SavedEntry, 'savedAt'>[]): boolean {
  return rows.every(({ savedAt }, at) => at === 0 || (rows[at - 1]?.savedAt ?? 0) >= savedAt)
}

function isMet(entry: SavedEntry, choice: ListChoice, now: number): boolean {
  return (
    entry.isArchived === choice.isArchived &&
    (choice.isRead === null || entry.isRead === choice.isRead) &&
    (!choice.isFavourite || entry.isFavourite) &&
    (choice.outlet === null || entry.outlet === choice.outlet) &&
    (choice.length === null || lengthOf(entry) === choice.length) &&
    (choice.age === null || isOfAge(now - entry.savedAt, choice.age))
  )
}

/** Minutes up to which a story is short, and from which on it is long. */
const SHORT = 3
const LONG = 8

function lengthOf({ words, lang }: SavedEntry): ListChoice['length'] {
  const minutes = readingMinutes(words, lang)
  return minutes <= SHORT ? 'short' : minutes < LONG ? 'medium' : 'long'
}

const DAY = 24 * 60 * 60 * 1000
const longest = { day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY }

function isOfAge(milliseconds: number, age: NonNullable<ListChoice['age']>): boolean {
  return age === 'older' ? milliseconds > longest.year : milliseconds <= longest[age]
}

type Order = (a: SavedEntry, b: SavedEntry) => number

function order(sort: ListChoice['sort'], { rows, locale }: { rows: SavedEntry[]; locale: string }): Order {
  switch (sort) {
    case 'newest':
      return (a, b) => b.savedAt - a.savedAt
    case 'oldest':
      return (a, b) => a.savedAt - b.savedAt
    case 'published': {
      // Once for each, and not once for each comparison.
      const times = new Map(rows.map(row => [row, publishedAt(row)]))
      return (a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)
    }
    case 'shortest':
      return (a, b) => a.words - b.words
    case 'longest':
      return (a, b) => b.words - a.words
    case 'outlet': {
      const { compare } = new Intl.Collator(locale)
      return (a, b) => compare(a.outlet, b.outlet)
    }
  }
}

/** Those without a date stand behind all others. */
const publishedAt = ({ published }: SavedEntry) => (published && Date.parse(published)) || 0
