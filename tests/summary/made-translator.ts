import { vi } from 'vitest'
import type { Translator, TranslatorSession } from '@/utils/translation'

type Progress = (event: { loaded: number }) => void

/**
 * A Translator of the shape that is documented at https://developer.mozilla.org/docs/Web/API/Translator, whose steps
 * the test takes: creating and each text wait until they are let go, and reject as the real one does when the signal
 * says stop.
 */
export function makeTranslator({ availability = 'available' } = {}) {
  const listeners: Progress[] = []
  const waiting: { text: string; end: (text: string) => void; fail: (why: Error) => void }[] = []
  const creating = Promise.withResolvers<void>()
  const until = <T>(signal: AbortSignal, promise: Promise<T>) =>
    new Promise<T>((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason))
      promise.then(done, fail)
    })
  const session = {
    translate: vi.fn((text: string, { signal }: { signal: AbortSignal }) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      waiting.push({ text, end: resolve, fail: reject })
      return until(signal, promise)
    }),
    destroy: vi.fn()
  }
  const api = {
    availability: vi.fn(async (_pair: object) => availability),
    create: vi.fn(async (options: Parameters<Translator['create']>[0]) => {
      options.monitor({ addEventListener: (_type, listener) => listeners.push(listener) })
      await until(options.signal, creating.promise)
      return session as TranslatorSession
    })
  }
  return {
    api: api as unknown as Translator & typeof api,
    session,
    waiting,
    creating,
    download: (loaded: number) => {
      for (const listener of listeners) listener({ loaded })
    }
  }
}
