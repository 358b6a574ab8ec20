import { useEffect, useState } from 'preact/hooks'
import { keptBytes } from '@/utils/library/pictures/store'
import { watchStoryPictures } from '@/utils/library/pictures/story-record'

/** Bytes of all kept pictures, live; null until they were counted. */
export function useKeptTotal(): number | null {
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    let isCurrent = true
    const count = () =>
      keptBytes().then(
        next => isCurrent && setBytes(next),
        () => isCurrent && setBytes(0)
      )
    void count()
    const stop = watchStoryPictures(() => void count())
    return () => {
      isCurrent = false
      stop()
    }
  }, [])
  return bytes
}
