import { useMemo } from 'preact/hooks'
import type { SavedEntry } from '@/utils/library/saved'
import { listChoiceItem } from '@/utils/library/session'
import { chosenRows, defaultChoice, isWaiting, type ListChoice } from '@/utils/list-choice'
import { tagCounts } from '@/utils/tags'
import { useStored } from './use-stored'

interface Lists {
  /** All rows, deleted ones left out; null until they were read. */
  listed: readonly SavedEntry[] | null
  /** The newest of all rows, enough for a first screen; null until they were read. */
  first: readonly SavedEntry[] | null
}

interface Listing {
  /** Rows asked for, in order, or the first of them; null until they were read, and where the list is not on show. */
  rows: SavedEntry[] | null
  /** Null until all were read. */
  total: number | null
  /** How many wait to be read. */
  waiting: number
  choice: ListChoice
  onChoice: (choice: ListChoice) => void
  /** Counted when it is asked for. */
  outlets: () => string[]
  /** Tags in use, most used first; counted when they are asked for. */
  tags: () => string[]
}

/**
 * The reading list as it is asked for; what was chosen holds until the browser closes. While it is not on show,
 * nothing is sorted for it.
 */
export function useListing({ listed, first }: Lists, isShown: boolean): Listing {
  // The view's own language: names are sorted as it does.
  const locale = document.documentElement.lang || 'en'
  const [stored, setStored] = useStored(listChoiceItem)
  const choice = stored ?? defaultChoice
  const isReady = stored !== null && isShown
  // Only in the order in which they are read do the first that are there stand first.
  const shown = listed ?? (choice.sort === 'newest' ? first : null)
  const rows = useMemo(
    () => (isReady && shown ? chosenRows(shown, choice, { now: Date.now(), locale }) : null),
    [shown, choice, locale, isReady]
  )
  const outlets = useMemo(() => once(() => outletsOf(listed ?? [], locale)), [listed, locale])
  const tags = useMemo(() => once(() => tagCounts(listed ?? []).map(({ tag }) => tag)), [listed])
  const waiting = useMemo(
    () => listed?.reduce((count, row) => count + Number(isWaiting(row)), 0) ?? 0,
    [listed]
  )
  return {
    rows,
    total: listed?.length ?? null,
    waiting,
    choice,
    onChoice: next => void setStored(next).catch(() => {}),
    outlets,
    tags
  }
}

/** Made at the first call, and the same at all others. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function outletsOf(listed: readonly SavedEntry[], locale: string): string[] {
  return [...new Set(listed.map(entry => entry.outlet))].sort(new Intl.Collator(locale).compare)
}
