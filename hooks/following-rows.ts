import type { SavedEntry } from '@/utils/library/saved'
import { chosenRows, type ListChoice } from '@/utils/list-choice'

interface From {
  choice: ListChoice
  /** The story on show; null where it is not saved. */
  entry: SavedEntry | null
}

/**
 * Ids of the saved stories that come after one in the list, as it is asked for; all of them where it stands not there.
 * Those without a text are left out.
 */
export function followingRows(listed: readonly SavedEntry[], { choice, entry }: From): string[] {
  const rows = chosenRows(listed, choice, { now: Date.now(), locale: document.documentElement.lang || 'en' })
  const at = rows.findIndex(({ id }) => id === entry?.id)
  return rows
    .slice(at + 1)
    .filter(({ words }) => words > 0)
    .map(({ id }) => id)
}
