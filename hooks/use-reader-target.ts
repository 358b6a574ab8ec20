import { useEffect, useState } from 'preact/hooks'
import { type ReaderTarget, readerAddress, readerTarget } from '@/utils/surfaces'

interface ReaderPlace {
  /** Null where the page's address names nothing to show. */
  target: ReaderTarget | null
  /** Shows another; the browser's back button leads back. */
  onGo: (target: ReaderTarget) => void
  /** Names the same thing by another address. */
  onRename: (target: ReaderTarget) => void
}

/** What the reader page's address names, kept with the browser's history. */
export function useReaderTarget(): ReaderPlace {
  const [target, setTarget] = useState(() => readerTarget(location.search))
  useEffect(() => {
    const onPopState = () => setTarget(readerTarget(location.search))
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [])
  return {
    target,
    onGo: next => {
      history.pushState(null, '', readerAddress(next))
      setTarget(next)
    },
    onRename: next => {
      history.replaceState(null, '', readerAddress(next))
      setTarget(next)
    }
  }
}
