import { useCallback, useMemo } from 'preact/hooks'
import type { UndoOffer } from '@/utils/keeping'
import type { SavedEntry } from '@/utils/library/saved'
import { undoItem } from '@/utils/library/session'
import { UNDO_OFFER, useDeleted } from './use-deleted'
import { useStored } from './use-stored'

interface Undo {
  /** What was done last and can be taken back, in whichever view it was done; undefined until that is known. */
  offer: UndoOffer | null | undefined
  onOffer: (offer: Omit<UndoOffer, 'at'> | null) => void
  onDismiss: () => void
}

/** The offer to take back what was done last with saved stories. */
export function useUndo(entries: readonly SavedEntry[] | null): Undo {
  const [deleted, dismissDeleted] = useDeleted(entries)
  const [stored, setStored] = useStored(undoItem)
  const onOffer = useCallback(
    (offer: Omit<UndoOffer, 'at'> | null) => {
      // Without the offer the change itself still stands.
      setStored(offer && { ...offer, at: Date.now() }).catch(() => {})
    },
    [setStored]
  )
  const offer = useMemo(() => later(deleted, stored), [deleted?.at, deleted === undefined, stored])
  return {
    offer,
    onOffer,
    onDismiss: () => {
      dismissDeleted()
      onOffer(null)
    }
  }
}

function later(
  deleted: UndoOffer | null | undefined,
  stored: UndoOffer | null
): UndoOffer | null | undefined {
  if (deleted === undefined) return undefined
  const kept = stored && stored.at > Date.now() - UNDO_OFFER ? stored : null
  return (deleted?.at ?? 0) > (kept?.at ?? 0) ? deleted : kept
}
