import { useLayoutEffect, useState } from 'preact/hooks'
import { currentWindow } from '@/utils/tabs'

/** Id of the window that the view is in; null until it is known. */
export function useWindow(): number | null {
  const [id, setId] = useState<number | null>(null)
  // Not after the next frame: what opens the panel stands beside the other buttons from the first one on.
  useLayoutEffect(() => {
    currentWindow().then(setId)
  }, [])
  return id
}
