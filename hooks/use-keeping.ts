import { highlightOffer, type ListChange, noteOffer, type UndoOffer } from '@/utils/keeping'
import type { Highlight, SavedEntry, SavedState, StateChange } from '@/utils/library/saved'
import type { News, Shown } from '@/utils/stage'

interface Context {
  shown: Shown | null
  /** The shown article's row in the reading list, or null. */
  entry: SavedEntry | null
  state: SavedState | null
  /** Tags in use. */
  tags: () => readonly string[]
  onChange: (entries: readonly SavedEntry[], change: ListChange) => void
  /** Gives whether it was kept. */
  onPatch: (patch: StateChange) => Promise<boolean>
  onOffer: (offer: Omit<UndoOffer, 'at'> | null) => void
  tell: (news: News) => void
}

/** What the reader does with the article on show: favourite, tags, notes, highlights. */
export function useKeeping({ shown, entry, state, tags, onChange, onPatch, onOffer, tell }: Context) {
  if (!shown) return null
  const removed = async (patch: StateChange, offer: Omit<UndoOffer, 'at'>) => {
    if (await onPatch(patch)) onOffer(offer)
  }
  return {
    /** Null where it is not in the reading list. */
    entry,
    /** Null until it was read. */
    note: state?.note ?? null,
    highlights: state?.highlights ?? none,
    /** Where it was left, undefined until that is known. */
    place: state ? state.place : undefined,
    known: tags,
    onChange: (change: ListChange) => (entry ? onChange([entry], change) : undefined),
    onNote: (note: string) => {
      if (note === '' && entry && state?.note) return removed({ note }, noteOffer(entry.id, state.note))
      return onPatch({ note })
    },
    onHighlight: async (highlight: Highlight) => {
      const isKept = await onPatch({ putHighlights: [highlight] })
      if (isKept && entry && highlight.note === '') tell('highlighted')
    },
    onHighlightDelete: (highlight: Highlight) =>
      entry && removed({ removeHighlights: [highlight.id] }, highlightOffer(entry.id, highlight))
  }
}

const none: readonly Highlight[] = []
