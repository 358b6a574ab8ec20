import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { followEntries } from '@/utils/library/list'
import type { SavedEntry } from '@/utils/library/saved'

interface Entries {
  /** All rows of the reading list, live, deleted ones among them; null until they were read. */
  entries: SavedEntry[] | null
  /** The same or, until all were read, the newest of them: enough for a first screen. Null until there is that much. */
  first: SavedEntry[] | null
  /** Whether storage did not hand them over. */
  isUnreadable: boolean
  /** Asks once more. */
  onReload: () => void
}

/** The rows of the reading list. */
export function useEntries(): Entries {
  const [rows, setRows] = useState<{ all: SavedEntry[]; isWhole: boolean } | null>(null)
  const [isUnreadable, setIsUnreadable] = useState(false)
  const [turn, setTurn] = useState(0)
  // Not after the next frame: whether a story is saved is known with it.
  useLayoutEffect(
    () =>
      followEntries({
        onEntries: (all, { isWhole }) => {
          setRows({ all, isWhole })
          setIsUnreadable(false)
        },
        onFailure: () => setIsUnreadable(true)
      }),
    [turn]
  )
  const onReload = useCallback(() => setTurn(before => before + 1), [])
  return { entries: rows?.isWhole ? rows.all : null, first: rows?.all ?? null, isUnreadable, onReload }
}
