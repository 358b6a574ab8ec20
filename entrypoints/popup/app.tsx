import { Desk } from '@/components/desk/desk'
import { homeOf, useDesk } from '@/hooks/use-desk'
import { useOpenListening } from '@/hooks/use-open-listening'
import { useOpenPanel } from '@/hooks/use-open-panel'
import { usePages } from '@/hooks/use-pages'
import { usePicker } from '@/hooks/use-picker'
import { useTabReading } from '@/hooks/use-tab-reading'
import { useWindow } from '@/hooks/use-window'

/** Reads the active tab at once. */
export function App() {
  const [reading, onRead] = useTabReading()
  const desk = useDesk(homeOf(reading))
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
