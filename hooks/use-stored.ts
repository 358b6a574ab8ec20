import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { StoredItem } from '@/utils/stored-item'

/** A new value, or how it comes from the one that is stored. */
export type Update<T> = T | ((now: T) => T)

/**
 * The live value of a storage item and its setter. The value is null until it has been read, and follows what other
 * views write. The setter shows the change at once and resolves when it is stored; changes are written one after the
 * other, each from what is stored then, so that quick ones never lose each other. A write that fails rejects, and the
 * value goes back to what is stored.
 */
export function useStored<T>(
  item: StoredItem<T>,
  known: T | null = null
): [T | null, (update: Update<T>) => Promise<void>] {
  const [value, setValue] = useState<T | null>(known)
  const shown = useRef<T | null>(known)
  const writes = useRef({ last: Promise.resolve(), waiting: 0 })

  const show = useCallback((next: T) => {
    shown.current = next
    setValue(() => next)
  }, [])

  // Not after the next frame: a view waits for its settings.
  useLayoutEffect(() => {
    let isCurrent = true
    // While own writes wait, storage is behind what is shown: following it would make a dragged slider jump back.
    const follow = (next: T) => {
      if (isCurrent && writes.current.waiting === 0) show(next)
    }
    const unwatch = item.watch(follow)
    item.getValue().then(follow)
    return () => {
      isCurrent = false
      unwatch()
    }
  }, [item, show])

  const set = useCallback(
    (update: Update<T>) => {
      if (shown.current !== null) show(updated(update, shown.current))
      const queue = writes.current
      queue.waiting += 1
      const write = async () => {
        try {
          await item.setValue(updated(update, await item.getValue()))
        } finally {
          queue.waiting -= 1
          if (queue.waiting === 0) show(await item.getValue())
        }
      }
      const written = queue.last.then(write)
      // A failure is told to its own caller and stops no later write.
      queue.last = written.catch(() => {})
      return written
    },
    [item, show]
  )

  return [value, set]
}

function updated<T>(update: Update<T>, now: T): T {
  return typeof update === 'function' ? (update as (now: T) => T)(now) : update
}
