import { useCallback, useEffect, useRef } from 'preact/hooks'
import type { StatePatch } from '@/utils/library/saved'
import { sendMessage } from '@/utils/messages'

/** Milliseconds between two records of the progress. */
const PAUSE = 2000

/** From here on an article counts as read to its end: the last line's lower half need not be seen. */
const END = 0.99

/**
 * Records how far a saved article was read; none where `id` is null. The callback takes how far down it was seen, 0
 * to 1. The farthest place counts, and the end marks it read, once in the life of the view: who then marks it unread
 * is not contradicted by the next scroll.
 */
export function useProgress(id: string | null): (fraction: number) => void {
  const state = useRef({ farthest: 0, sent: 0, timer: 0 })

  useEffect(() => {
    const now = { farthest: 0, sent: 0, timer: 0 }
    state.current = now
    const onHide = () => id && send(id, now)
    window.addEventListener('pagehide', onHide)
    return () => {
      window.removeEventListener('pagehide', onHide)
      onHide()
    }
  }, [id])

  return useCallback(
    (fraction: number) => {
      if (!id) return
      const now = state.current
      now.farthest = Math.max(now.farthest, fraction)
      if (now.farthest >= END && now.sent < END) send(id, now)
      else if (!now.timer) now.timer = window.setTimeout(() => send(id, now), PAUSE)
    },
    [id]
  )
}

function send(id: string, now: { farthest: number; sent: number; timer: number }): void {
  clearTimeout(now.timer)
  now.timer = 0
  if (now.farthest <= now.sent) return
  const patch: StatePatch = { progress: now.farthest }
  if (now.farthest >= END) patch.isRead = true
  now.sent = now.farthest
  // A lost note of the progress is no news to bother the reader with.
  sendMessage('patchState', { id, patch }).catch(() => {})
}
