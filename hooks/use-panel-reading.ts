import { useEffect, useState } from 'preact/hooks'
import { getPanelReading, watchPanelReading } from '@/utils/panel-reading'
import type { Reading } from '@/utils/stories'

/** What the side panel of a window shows, live: undefined until it is known, null where nothing was read for it yet. */
export function usePanelReading(window: number | null): Reading | null | undefined {
  const [reading, setReading] = useState<Reading | null>()
  useEffect(() => {
    if (window === null) return
    let isCurrent = true
    const show = (next: Reading | null) => {
      if (isCurrent) setReading(next)
    }
    const stop = watchPanelReading(window, show)
    getPanelReading(window).then(show)
    return () => {
      isCurrent = false
      stop()
    }
  }, [window])
  return reading
}
