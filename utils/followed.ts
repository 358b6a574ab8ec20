/** How many pages of a story have been read; `total` is 0 until that is known. */
export interface PagesProgress {
  read: number
  total: number
}

export interface Watch {
  onProgress?: (progress: PagesProgress) => void
  /** Ends it. */
  signal?: AbortSignal
}

/** Milliseconds between two looks at how far it is. */
const LOOK = 250
/** Milliseconds without a further page after which it is given up; more than the page itself takes for one. */
const STALL = 15_000

/**
 * The work's result, with word of how far it is until then, which `tell` asks for; it also hands on that it shall end.
 * Rejects where the work does, where it is ended, and where it does not come on.
 */
export function followed<T>(
  work: Promise<T>,
  tell: (isEnded: boolean) => Promise<PagesProgress | null>,
  { onProgress, signal }: Watch
): Promise<T> {
  let isOver = false
  const ended = work.finally(() => {
    isOver = true
  })
  let read = 0
  let since = Date.now()
  const look = async (): Promise<never> => {
    while (!isOver) {
      await new Promise(resolve => setTimeout(resolve, LOOK))
      const progress = isOver ? null : await tell(signal?.aborted ?? false)
      signal?.throwIfAborted()
      if (!progress || progress.read === read) {
        if (Date.now() - since > STALL) throw new Error('the page did not answer in time')
        continue
      }
      read = progress.read
      since = Date.now()
      if (progress.total > 0) onProgress?.(progress)
    }
    return new Promise(() => {})
  }
  return Promise.race([ended, look()])
}

/** The work's result; rejects where it takes longer. */
export function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the page did not answer in time')), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
