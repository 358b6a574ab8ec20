import { useEffect, useState } from 'preact/hooks'
import type { UndoOffer } from '@/utils/keeping'
import type { SavedEntry } from '@/utils/library/saved'

/** Milliseconds for which something is offered to be taken back. */
export const UNDO_OFFER = 10 * 60 * 1000

/**
 * What was deleted last, all at once, and can be offered back, or null; undefined until the entries are there. And
 * how to put the offer away. It outlives the view, since it hangs on the records alone.
 */
export function useDeleted(
  entries: readonly SavedEntry[] | null
): [UndoOffer | null | undefined, () => void] {
  const [now, setNow] = useState(Date.now)
  // Deletions up to this moment are no longer offered in this view.
  const [dismissed, setDismissed] = useState(0)
  const since = Math.max(dismissed, now - UNDO_OFFER)
  const deleted = entries ? lastDeleted(entries, since) : undefined
  const deletedAt = deleted?.at ?? null

  useEffect(() => {
    if (deletedAt === null) return
    const timer = setTimeout(() => setNow(Date.now()), deletedAt + UNDO_OFFER - Date.now() + 1000)
    return () => clearTimeout(timer)
  }, [deletedAt])

  return [deleted, () => setDismissed(deletedAt ?? 0)]
}

function lastDeleted(entries: readonly SavedEntry[], since: number): UndoOffer | null {
  const at = entries.reduce((latest, entry) => Math.max(latest, entry.deletedAt ?? 0), 0)
  if (at <= since) return null
  const together = entries.filter(entry => entry.deletedAt === at)
  return {
    deed: 'deleted',
    at,
    ids: together.map(entry => entry.id),
    name: together.length === 1 ? (together[0]?.title ?? '') : '',
    back: null
  }
}
