import { useEffect, useState } from 'preact/hooks'
import { watchReadings } from '@/utils/stories'
import { activeTab, type Tab, watchTabs } from '@/utils/tabs'

/** The tab that stands beside a side panel, live; undefined until it is known, null where there is none. */
export function useBeside(window: number | null): Tab | null | undefined {
  const [beside, setBeside] = useState<Tab | null>()
  useEffect(() => {
    if (window === null) return
    let latest = 0
    const look = async () => {
      latest += 1
      const mine = latest
      const tab = await activeTab(window)
      // Answers may come out of turn.
      if (mine === latest) setBeside(tab)
    }
    const stops = [
      watchTabs(window, look),
      // A click on the icon gives access to the page, of which no event of the tab tells.
      watchReadings(look)
    ]
    void look()
    return () => {
      latest += 1
      for (const stop of stops) stop()
    }
  }, [window])
  return beside
}
