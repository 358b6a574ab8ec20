/** What a run leaves behind, for the bench to fetch: how long it took, and what stood last when it was painted. */
export interface Lap {
  /** From the beginning of the popup's document to the first frame that holds the last paragraph, in milliseconds. */
  time: number
  last: string
}

declare global {
  interface Window {
    lap?: Lap
  }
}

/** Waits for the first frame that holds something that the selector meets. */
export function startWatch(selector: string): void {
  const observer = new MutationObserver(() => {
    const last = [...document.querySelectorAll<HTMLElement>(selector)].at(-1)
    if (!last) return
    observer.disconnect()
    afterPaint(() => {
      window.lap = { time: performance.now(), last: last.innerText.trim() }
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** A frame's callbacks run before it is painted; the most urgent task that they leave runs right behind it. */
function afterPaint(callback: () => void): void {
  requestAnimationFrame(() => void scheduler.postTask(callback, { priority: 'user-blocking' }))
}
