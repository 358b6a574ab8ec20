import { setPanelReading } from '@/utils/panel-reading'
import type { News, Shown } from '@/utils/stage'
import { openPanel } from '@/utils/surfaces'

interface PanelTarget {
  /** The view's window; null while it is not known. */
  window: number | null
  shown: Shown | null
  tell: (news: News) => void
}

/**
 * Opens the story in the side panel and closes the view; tells whether it could. Undefined where there is no story
 * that a panel could show.
 */
export function useOpenPanel({ window, shown, tell }: PanelTarget): (() => Promise<boolean>) | undefined {
  if (window === null || !shown || !('story' in shown.source)) return undefined
  const { story } = shown.source
  return () => {
    // Before anything else: browsers open panels only within the click itself.
    const opening = openPanel(window)
    return Promise.all([opening, setPanelReading(window, { story })]).then(
      () => {
        globalThis.close()
        return true
      },
      () => {
        tell('failed')
        return false
      }
    )
  }
}
