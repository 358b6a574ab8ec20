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
    void Promise.race([pictures(), pause(PATIENCE)]).then(() => window.print())
  }, [isShown])
}

async function pictures(): Promise<void> {
  await document.fonts.ready
  const images = [...document.images]
  for (const image of images) image.loading = 'eager'
  await Promise.allSettled(images.map(image => image.decode()))
}

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))
