import { useCallback, useEffect, useRef } from 'preact/hooks'
import type { StateChange } from '@/utils/library/saved'
import { sendMessage } from '@/utils/messages'

/** Milliseconds between two records of the progress. */
const PAUSE = 2000

/** From here on an article counts as read to its end: the last line's lower half need not be seen. */
const END = 0.99

/** How far an article has been seen, 0 to 1, and the block at the top of the view; null at the story's head. */
export interface Seen {
  fraction: number
  place: string | null
}

interface Track {
  farthest: number
  place: string | null
  /** How far it was read before. */
  stored: number
  /** What was recorded last. */
  sent: { farthest: number; place: string | null }
  timer: number
}

/**
 * Records how far a saved article was read, and where; nothing where `id` is null. `stored` is how far it was read
 * before. The farthest of how far counts, and the last place; the end marks it read, once in the life of the view: who then marks it unread is not contradicted by
 * the next scroll. Who has come to the end begins anew the next time.
 */
export function useProgress(id: string | null, stored: number): (seen: Seen) => void {
  const track = useRef(fresh())
  track.current.stored = stored

  useEffect(() => {
    const now = { ...fresh(), stored: track.current.stored }
    track.current = now
    const onHide = () => id && send(id, now)
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      onHide()
    }
  }, [id])

  return useCallback(
    ({ fraction, place }: Seen) => {
      if (!id) return
      const now = track.current
      now.farthest = Math.max(now.farthest, fraction)
      now.place = fraction >= END ? null : place
      if (now.farthest >= END && now.sent.farthest < END) send(id, now)
      else if (!now.timer) now.timer = window.setTimeout(() => send(id, now), PAUSE)
    },
    [id]
  )
}

function fresh(): Track {
  return { farthest: 0, place: null, stored: 0, sent: { farthest: 0, place: null }, timer: 0 }
}

function send(id: string, now: Track): void {
  clearTimeout(now.timer)
  now.timer = 0
  const { farthest, place, sent } = now
  const patch: StateChange = {}
  if (farthest > Math.max(sent.farthest, now.stored)) patch.progress = farthest
  if (farthest >= END && sent.farthest < END) patch.isRead = true
  if (place !== sent.place) patch.place = place
  if (Object.keys(patch).length === 0) return
  now.sent = { farthest, place }
  // A lost note of the progress is no news to bother the reader with.
  sendMessage('patchState', { id, patch }).catch(() => {})
}
