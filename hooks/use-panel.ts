import { useState } from 'preact/hooks'
import { capture } from '@/utils/capture'
import { setPanelReading } from '@/utils/panel-reading'
import type { Stage } from '@/utils/stage'
import type { Reading } from '@/utils/stories'
import type { Tab } from '@/utils/tabs'
import { isWebAddress, parseUrl } from '@/utils/url'
import { useBeside } from './use-beside'
import { usePanelReading } from './use-panel-reading'
import { useWindow } from './use-window'

interface Panel {
  /** Undefined until it is known, null where nothing was read for this panel yet. */
  reading: Reading | null | undefined
  isReading: boolean
  /** Whether the page beside the panel is known not to be the one that the stage is about. */
  isMoved: (stage: Stage) => boolean
  /** Reads the page beside; undefined where Bening has no access to it. */
  onRead: (() => void) | undefined
}

/** The side panel's reading, and how it stands to the page beside it. */
export function usePanel(): Panel {
  const window = useWindow()
  const reading = usePanelReading(window)
  const beside = useBeside(window)
  const [isReading, setIsReading] = useState(false)

  const read = async (id: number, tab: Tab) => {
    setIsReading(true)
    try {
      await setPanelReading(id, await capture(tab))
    } finally {
      setIsReading(false)
    }
  }
  const canRead = window !== null && beside?.url !== undefined && isWebAddress(beside.url)

  return {
    reading,
    isReading,
    isMoved: stage => beside !== undefined && isElsewhere(stage, beside),
    onRead: canRead ? () => void read(window, beside) : undefined
  }
}

function isElsewhere(stage: Stage, beside: Tab | null): boolean {
  if (stage.kind === 'shown') {
    const { article, tab } = stage.shown
    return tab !== beside?.id || !isSamePage(beside.url, article.url)
  }
  return stage.kind === 'failed' && stage.url !== null && !isSamePage(beside?.url, stage.url)
}

/** An address that cannot be seen is another page: the access ends when the tab leaves the one that it was given for. */
function isSamePage(seen: string | undefined, read: string): boolean {
  return seen !== undefined && withoutHash(seen) === withoutHash(read)
}

function withoutHash(address: string): string {
  const url = parseUrl(address)
  if (!url) return address
  url.hash = ''
  return url.href
}
