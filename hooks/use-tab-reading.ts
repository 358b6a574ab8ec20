import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { capture } from '@/utils/capture'
import type { EarlyReading } from '@/utils/early-reading'
import type { Reading } from '@/utils/stories'
import { activeTab } from '@/utils/tabs'
import { painted } from './painted'

/** A page that is being read: its story can be shown before it is known whether it could be stored. */
export interface TabReading {
  shown: Promise<Reading>
  end: Promise<Reading>
}

/** Reads the active tab, which may have been asked already. */
export function readTab(early?: Promise<EarlyReading | null>): TabReading {
  let tell = (_: Reading) => {}
  const told = new Promise<Reading>(resolve => {
    tell = resolve
  })
  // Storing a long story would keep the frame that shows it waiting.
  const end = read(early, reading => {
    tell(reading)
    return painted()
  })
  return { shown: Promise.race([told, end]), end }
}

async function read(
  early: Promise<EarlyReading | null> | undefined,
  onRead: (reading: Reading) => Promise<void>
): Promise<Reading> {
  const { tab, asked } = (await early) ?? { tab: await activeTab() }
  return tab ? capture(tab, { asked, onRead }) : { failure: 'browser-page', url: null }
}

/** Reads the active tab at once, if that has not begun; undefined until it is read. And how to read it again. */
export function useTabReading(begun?: TabReading): [Reading | undefined, () => void] {
  const [first] = useState(() => begun ?? readTab())
  const [reading, setReading] = useState<Reading>()

  const follow = useCallback(async ({ shown, end }: TabReading) => {
    setReading(await shown)
    const last = await end
    setReading(now => (isSame(now, last) ? now : last))
  }, [])

  useLayoutEffect(() => {
    void follow(first)
  }, [first, follow])

  const onRead = useCallback(() => {
    setReading(undefined)
    void follow(readTab())
  }, [follow])

  return [reading, onRead]
}

/** A story is on show from the moment in which it was read. */
function isSame(now: Reading | undefined, end: Reading): boolean {
  return now !== undefined && 'story' in now && 'story' in end && now.story === end.story
}
