import { useEffect, useState } from 'preact/hooks'
import { listEntries, watchEntries } from '@/utils/library/list'
import type { SavedEntry } from '@/utils/library/saved'

/** All rows of the reading list, live, deleted ones among them; null until they were read. */
export function useEntries(): SavedEntry[] | null {
  const [entries, setEntries] = useState<SavedEntry[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const show = (next: SavedEntry[]) => {
      if (isCurrent) setEntries(next)
    }
    const stop = watchEntries(show)
    listEntries().then(show, () => show([]))
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return entries
}
