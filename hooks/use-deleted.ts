import { useEffect, useState } from 'preact/hooks'
import type { SavedEntry } from '@/utils/library/saved'

/** Milliseconds for which a deletion is offered to be taken back. */
const UNDO_OFFER = 10 * 60 * 1000

/**
 * The entry that was deleted last and can be offered back, or null; undefined until the entries are there. And how
 * to put the offer away. It outlives the
 * view, since it hangs on the records alone.
 */
export function useDeleted(
  entries: readonly SavedEntry[] | null
): [SavedEntry | null | undefined, () => void] {
  const [now, setNow] = useState(Date.now)
  // Deletions up to this moment are no longer offered in this view.
  const [dismissed, setDismissed] = useState(0)
  const since = Math.max(dismissed, now - UNDO_OFFER)
  const deleted = entries ? lastDeleted(entries, since) : undefined
  const deletedAt = deleted?.deletedAt ?? null

  useEffect(() => {
    if (deletedAt === null) return
    const timer = setTimeout(() => setNow(Date.now()), deletedAt + UNDO_OFFER - Date.now() + 1000)
    return () => clearTimeout(timer)
  }, [deletedAt])

  return [deleted, () => setDismissed(deletedAt ?? 0)]
}

function lastDeleted(entries: readonly SavedEntry[], since: number): SavedEntry | null {
  const offered = entries.filter(entry => (entry.deletedAt ?? 0) > since)
  return offered.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))[0] ?? null
}
