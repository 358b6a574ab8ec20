import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { capture } from '@/utils/capture'
import type { Reading } from '@/utils/stories'
import { activeTab } from '@/utils/tabs'

/** Reads the active tab at once; undefined until it is read. And how to read it again. */
export function useTabReading(): [Reading | undefined, () => void] {
  const [reading, setReading] = useState<Reading>()

  const read = useCallback(async () => {
    setReading(undefined)
    const tab = await activeTab()
    const end: Reading = tab ? await capture(tab, setReading) : { failure: 'browser-page', url: null }
    setReading(now => (isSame(now, end) ? now : end))
  }, [])

  // The page works while the first frame is painted and the settings are read.
  useLayoutEffect(() => {
    void read()
  }, [read])

  return [reading, read]
}

/** A story is on show from the moment in which it was read. */
function isSame(now: Reading | undefined, end: Reading): boolean {
  return now !== undefined && 'story' in now && 'story' in end && now.story === end.story
}
