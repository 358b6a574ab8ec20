import { vi } from 'vitest'
import type { Summarizer, SummarizerSession } from '@/utils/written-summary'

type Progress = (event: { loaded: number }) => void

/**
 * A Summarizer of the shape that is documented at https://developer.mozilla.org/docs/Web/API/Summarizer, whose steps
 * the test takes: each waits until it is let go, and rejects as the real one does when its signal says stop.
 */
export function makeSummarizer({ availability = 'available', quota = Number.POSITIVE_INFINITY } = {}) {
  const creating = step<void>()
  const writing = step<string>()
  const listeners: Progress[] = []
  const session = {
    inputQuota: quota,
    measureInputUsage: vi.fn(async (text: string) => text.length),
    summarize: vi.fn((_text: string, { signal }: { signal: AbortSignal }) => writing.until(signal)),
    destroy: vi.fn()
  }
  const api = {
    availability: vi.fn(async (_options: object) => availability),
    create: vi.fn(async (options: Parameters<Summarizer['create']>[0]) => {
      options.monitor({ addEventListener: (_type, listener) => listeners.push(listener) })
      await creating.until(options.signal)
      return session as SummarizerSession
    })
  }
  return {
    api: api as unknown as Summarizer & typeof api,
    session,
    download: (loaded: number) => {
      for (const listener of listeners) listener({ loaded })
    },
    creating,
    writing
  }
}

/** Something that lasts until the test ends it. */
function step<T>() {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  promise.catch(() => {})
  const until = (signal: AbortSignal) =>
    new Promise<T>((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason))
      promise.then(done, fail)
    })
  return { until, end: resolve, fail: reject }
}
