import { syncItem, syncStateItem } from '@/utils/settings'
import { useStored } from './use-stored'

export interface SyncControls {
  isOn: boolean
  isRefused: boolean
  /** Filters, as lines, that the browser's sync has no room for. */
  left: string[]
  onSwitch(isOn: boolean): void
}

/** Whether preferences go to the reader's other browsers, and what does not; null until it was read. */
export function useSync(save: (write: Promise<unknown>) => Promise<unknown>): SyncControls | null {
  const [isOn, setOn] = useStored(syncItem)
  const [state] = useStored(syncStateItem)
  if (isOn === null || !state) return null
  return {
    isOn,
    isRefused: isOn && state.isRefused,
    // Without the mark of what they are.
    left: isOn ? state.left.map(key => key.slice(1)) : [],
    onSwitch: next => void save(setOn(next))
  }
}
