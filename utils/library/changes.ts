/** What the writer has just done to the texts of the reading list. */
export interface LibraryChange {
  /** Ids of articles that are new, or whose text is another. */
  saved: string[]
  /** Ids of articles that were taken away for good; a deletion that can be taken back is none. */
  removed: string[]
}

const listeners: ((change: LibraryChange) => void)[] = []

/**
 * Calls back, in the background, after each write of texts. What hangs on this must catch up by itself at a start:
 * the worker can be stopped between a write and the call.
 */
export function onLibraryChange(listener: (change: LibraryChange) => void): void {
  listeners.push(listener)
}

/** Tells of a write that is done; for the writer alone. */
export function tellChange({ saved = [], removed = [] }: Partial<LibraryChange>): void {
  if (saved.length + removed.length === 0) return
  for (const listener of listeners) {
    try {
      listener({ saved, removed })
    } catch (error) {
      console.error(error)
    }
  }
}
