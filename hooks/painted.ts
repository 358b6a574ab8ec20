/** Milliseconds after which a frame is waited for no more: a view that nobody sees paints none. */
const PATIENCE = 300

/** Resolves when what has just been rendered is painted. */
export function painted(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, PATIENCE)
    // Its callbacks run before a frame is painted, and a task of theirs behind it.
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
