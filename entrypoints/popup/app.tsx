import { Desk } from '@/components/desk/desk'
import { homeOf, useDesk } from '@/hooks/use-desk'
import { useOpenListening } from '@/hooks/use-open-listening'
import { useOpenPanel } from '@/hooks/use-open-panel'
import { usePages } from '@/hooks/use-pages'
import { usePicker } from '@/hooks/use-picker'
import { type TabReading, useTabReading } from '@/hooks/use-tab-reading'
import { useWindow } from '@/hooks/use-window'
import type { Look } from '@/utils/settings'

interface Props {
  /** The active tab's page, where it is being read already. */
  first?: TabReading
  /** The look as it was just read, where it was. */
  look?: Look | null
}

export function App({ first, look }: Props) {
  const [reading, onRead] = useTabReading(first)
  const desk = useDesk(homeOf(reading), { look })
  const onPanel = useOpenPanel({ window: useWindow(), shown: desk.shown, tell: desk.tell })
  const onListen = useOpenListening({ shown: desk.shown, onPanel })
  const canRetry = reading && 'failure' in reading && isPassing[reading.failure]

  return (
    <Desk
      {...desk}
      {...usePages(desk.shown, desk.tell)}
      {...usePicker(desk.shown, desk.tell, () => window.close())}
      surface="popup"
      onPanel={onPanel}
      onListen={onListen}
      onRetry={canRetry ? onRead : undefined}
    />
  )
}

/** Failures that a second try may overcome. */
const isPassing: Record<string, boolean> = { failed: true, empty: true }
