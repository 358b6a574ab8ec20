/** What a run leaves behind, for the bench to fetch: how long it took, and what stood last when it was painted. */
export interface Lap {
  /** From the call to the first frame that holds the last paragraph, in milliseconds. */
  time: number
  /** The part of it until the article was there, or 0 where nobody noted it. */
  captured: number
  last: string
}

declare global {
  interface Window {
    lap?: Lap
  }
}

/** Runs from now until the first frame that holds something that the selector meets; gives what notes the part. */
export function startWatch(selector: string): () => void {
  const start = performance.now()
  let captured = 0
  const observer = new MutationObserver(() => {
    const last = [...document.querySelectorAll<HTMLElement>(selector)].at(-1)
    if (!last) return
    observer.disconnect()
    afterPaint(() => {
      window.lap = { time: performance.now() - start, captured, last: last.innerText.trim() }
    })
  })
  observer.observe(document, { childList: true, subtree: true })
  return () => {
    captured = performance.now() - start
  }
}

/** A frame's callbacks run before it is painted, a message that they post is handled behind it. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = callback
    port2.postMessage(null)
  })
}
