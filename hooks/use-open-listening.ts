import { idOf, listenWishItem } from '@/utils/listening-store'
import type { Shown } from '@/utils/stage'
import { openReader } from '@/utils/surfaces'

interface Target {
  shown: Shown | null
  /** Opens the side panel, and tells whether it could; undefined where it cannot show the story. */
  onPanel: (() => Promise<boolean>) | undefined
}

/** Where nothing opens nobody speaks, and the wish would come true at another time. */
const forget = () => listenWishItem.setValue(null)

/** Reads the story out in the side panel, or in the page where it is a saved one: speech would die with the popup. */
export function useOpenListening({ shown, onPanel }: Target): (() => void) | undefined {
  if (!shown || !(onPanel || 'saved' in shown.source)) return undefined
  const { source } = shown
  return () => {
    const wish = listenWishItem.setValue(idOf(source))
    if ('saved' in source) void wish.then(() => openReader(source))
    else if (onPanel) void Promise.all([onPanel(), wish]).then(([isOpen]) => (isOpen ? undefined : forget()))
  }
}
