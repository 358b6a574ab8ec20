import { useEffect, useState } from 'preact/hooks'

/**
 * What `find` comes to, sought when the view has nothing better to do, within two seconds; null until then, and where
 * nothing is sought. Anew when `inputs` change.
 */
export function useWhenIdle<T>(find: (() => Promise<T | null>) | null, inputs: readonly unknown[]): T | null {
  const [found, setFound] = useState<T | null>(null)
  useEffect(() => {
    setFound(null)
    if (!find) return
    let isCurrent = true
    const stop = whenIdle(async () => {
      const next = await find()
      if (isCurrent) setFound(() => next)
    })
    return () => {
      isCurrent = false
      stop()
    }
  }, inputs)
  return found
}

function whenIdle(work: () => void): () => void {
  // Not in every browser, nor where tests run.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: 2000 })
  return () => cancelIdleCallback(request)
}
