import { useEffect, useState } from 'preact/hooks'
import type { StoryPictures } from '@/utils/library/pictures/story-record'

/** A kept picture that is shown. */
export interface OpenedPicture {
  /** Its address in this view. */
  url: string
  /** Lets go of it; the address leads nowhere after. */
  close: () => void
}

/** The pictures of rows. */
export interface RowPictures {
  /** Opens the kept picture with this address on the web; null where it is not kept. Never rejects. */
  open: (src: string) => Promise<OpenedPicture | null>
  /** How far the keeping of a story's pictures is, by id; those alone for which it is under way. */
  keeping: ReadonlyMap<string, StoryPictures>
}

interface Wanted {
  /** Its address on the web; null where there is none, or none is to be shown. */
  src: string | null
  /** Milliseconds to wait first: a row that is gone by then fetches nothing. */
  pause: number
  /** Whether it may be kept in a moment. */
  isKeeping: boolean
}

/** Where a row's picture is to be had: here if it is kept, else on the web; null until that is known. */
export function useRowPicture(open: RowPictures['open'], { src, pause, isKeeping }: Wanted): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!src) return setUrl(null)
    let opened: OpenedPicture | null = null
    let isCurrent = true
    const look = async () => {
      const found = await open(src)
      if (!isCurrent) return found?.close()
      opened = found
      setUrl(found?.url ?? src)
    }
    const timer = pause > 0 ? setTimeout(look, pause) : void look()
    return () => {
      isCurrent = false
      clearTimeout(timer)
      opened?.close()
    }
  }, [open, src, isKeeping])
  return url
}
