import { capture as realCapture } from '@/utils/capture'
import { startWatch } from './stopwatch'

// What the bench does not time is as it is.
export * from '@/utils/capture'

/** `capture()` with the stopwatch at its door. */
export async function capture(...args: Parameters<typeof realCapture>): ReturnType<typeof realCapture> {
  // The background captures too, and paints nothing.
  if (typeof document === 'undefined') return realCapture(...args)
  const note = startWatch('.article [data-block]')
  const reading = await realCapture(...args)
  note()
  return reading
}
