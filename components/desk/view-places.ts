import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * What has to be seen to when another view is shown. Each named view keeps its own place, though all share the
 * document's scrolling; and where the last view took the focus with it, the heading of the new one gets it.
 */
export function useViewPlaces(view: string): void {
  const [places] = useState(() => new Map<string, number>())
  const now = useRef(view)

  useLayoutEffect(() => {
    const onScroll = () => places.set(now.current, window.scrollY)
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [places])

  useLayoutEffect(() => {
    if (now.current === view) return
    now.current = view
    window.scrollTo(0, places.get(view) ?? 0)
    if (document.activeElement === document.body) focusHeading()
  }, [places, view])
}

function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main [role=tabpanel]:not([hidden]) h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}
