import { useCallback, useEffect, useState } from 'preact/hooks'
import { capture } from '@/utils/capture'
import type { Reading } from '@/utils/stories'
import { activeTab } from '@/utils/tabs'

/** Reads the active tab at once; undefined until it is read. And how to read it again. */
export function useTabReading(): [Reading | undefined, () => void] {
  const [reading, setReading] = useState<Reading>()

  const read = useCallback(async () => {
    setReading(undefined)
    const tab = await activeTab()
    setReading(tab ? await capture(tab) : { failure: 'browser-page', url: null })
  }, [])

  useEffect(() => {
    void read()
  }, [read])

  return [reading, read]
}
