import { capture as realCapture } from '@/utils/capture'
import { startWatch } from './stopwatch'

// What the bench does not time is as it is.
export * from '@/utils/capture'

/** `capture()` with the stopwatch at its door. */
export function capture(...[tab, onRead]: Parameters<typeof realCapture>): ReturnType<typeof realCapture> {
  // The background captures too, and paints nothing.
  if (typeof document === 'undefined') return realCapture(tab, onRead)
  const note = startWatch('.article [data-block]')
  return realCapture(tab, reading => {
    note()
    onRead?.(reading)
  })
}
