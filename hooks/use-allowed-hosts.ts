import { useEffect, useState } from 'preact/hooks'
import { allowedOrigins, onAllowed, onGivenBack } from '@/utils/permissions'

/** Match patterns of the hosts that the reader has allowed, live, whichever way they were allowed or taken back. */
export function useAllowedHosts(): string[] {
  const [origins, setOrigins] = useState<string[]>([])
  useEffect(() => {
    let isCurrent = true
    const read = () =>
      void allowedOrigins().then(
        next => isCurrent && setOrigins(next),
        () => {}
      )
    read()
    const stops = [onAllowed(read), onGivenBack(read)]
    return () => {
      isCurrent = false
      for (const stop of stops) stop()
    }
  }, [])
  return origins
}
