import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { join } from '@/utils/capture'
import type { JoinState, Shown } from '@/utils/stage'

interface Joining {
  /** Null where nothing is under way, nor has failed. */
  joinState: JoinState | null
  /** Reads the story's other pages; undefined where there are none to read, or no page to read them from. */
  onJoin: (() => void) | undefined
}

/**
 * Joins the other pages of the story that is shown: by itself and once, when the first has been painted; and when it
 * is asked to, after a failure. The joined story comes as any change of the story does.
 */
export function useJoining(shown: Shown | null): Joining {
  const [joinState, setJoinState] = useState<JoinState | null>(null)
  const running = useRef<AbortController | null>(null)
  const id = shown && 'story' in shown.source ? shown.source.story : null
  const pages = shown?.article.pages

  const start = useCallback(async () => {
    if (!id || running.current) return
    const end = new AbortController()
    running.current = end
    setJoinState({ kind: 'running', read: 1, total: null })
    const outcome = await join(id, {
      signal: end.signal,
      onProgress: progress => {
        if (!end.signal.aborted) setJoinState({ kind: 'running', ...progress })
      }
    })
    // Another story is shown by now.
    if (end.signal.aborted) return
    running.current = null
    setJoinState(outcome === 'joined' ? null : { kind: outcome === 'failed' ? 'failed' : 'out-of-reach' })
  }, [id])

  // What is asked for by a story's state alone would be asked for again and again where it fails.
  const isFirst = pages?.state === 'first'
  useEffect(() => {
    if (isFirst) void start()
  }, [isFirst, start])
  useEffect(
    () => () => {
      running.current?.abort()
      running.current = null
      setJoinState(null)
    },
    [id]
  )

  const isWhole = pages?.state === 'whole'
  return { joinState: isWhole ? null : joinState, onJoin: id && !isWhole ? () => void start() : undefined }
}
