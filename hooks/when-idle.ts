/** Calls back when the view has nothing better to do, within two seconds; returns the way to stop. */
export function whenIdle(work: () => void): () => void {
  // Not in every browser, nor where tests run.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(work, { timeout: 2000 })
  return () => cancelIdleCallback(request)
}
