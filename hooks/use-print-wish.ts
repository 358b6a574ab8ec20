import { useEffect } from 'preact/hooks'

/** Milliseconds that printing waits for pictures. */
const PATIENCE = 4000

/** Prints once what the page shows, where its address asks for it (`&print`), when its pictures are there. */
export function usePrintWish(isShown: boolean): void {
  useEffect(() => {
    const params = new URLSearchParams(location.search)
    if (!isShown || !params.has('print')) return
    params.delete('print')
    history.replaceState(null, '', `?${params}`)
    void printPage()
  }, [isShown])
}

/** Prints what the page shows, when its pictures are there: those further down are fetched only now. */
export async function printPage(): Promise<void> {
  await Promise.race([pictures(), pause(PATIENCE)])
  window.print()
}

async function pictures(): Promise<void> {
  await document.fonts.ready
  const images = [...document.images]
  for (const image of images) image.loading = 'eager'
  await Promise.allSettled(images.map(image => image.decode()))
}

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
