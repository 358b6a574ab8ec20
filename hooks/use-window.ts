import { useEffect, useState } from 'preact/hooks'
import { currentWindow } from '@/utils/tabs'

/** Id of the window that the view is in; null until it is known. */
export function useWindow(): number | null {
  const [id, setId] = useState<number | null>(null)
  useEffect(() => {
    currentWindow().then(setId)
  }, [])
  return id
}
