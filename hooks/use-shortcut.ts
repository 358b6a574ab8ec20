import { useLayoutEffect, useState } from 'preact/hooks'
import { iconShortcut } from '@/utils/surfaces'

/** The keys that do what the icon does ("Alt+Shift+E"), or null where none are set. */
export function useShortcut(): string | null {
  const [keys, setKeys] = useState<string | null>(null)
  useLayoutEffect(() => {
    iconShortcut().then(setKeys)
  }, [])
  return keys
}
