import { useEffect, useState } from 'preact/hooks'
import { getSaved, watchState } from '@/utils/library/records'
import type { SavedState } from '@/utils/library/saved'

/** What the reader has done with a saved article, live; null until it was read, and where there is none. */
export function useSavedState(id: string | null): SavedState | null {
  const [found, setFound] = useState<{ id: string; state: SavedState } | null>(null)
  useEffect(() => {
    if (!id) return
    let isCurrent = true
    let isOld = false
    const stop = watchState(id, state => {
      isOld = true
      setFound({ id, state })
    })
    getSaved(id).then(
      record => {
        if (isCurrent && !isOld && record) setFound({ id, state: record.state })
      },
      () => {}
    )
    return () => {
      isCurrent = false
      stop()
    }
  }, [id])
  return found && found.id === id ? found.state : null
}
