import type { Article } from './article'

/** What the reader has changed about one story. */
export interface Edits {
  /** Ids of removals that are back in their places, and of blocks that stand in spite of what the filters say by now. */
  restored: string[]
  /** Ids of blocks that were taken out by hand, and of removals that are out in spite of what the filters say by now. */
  hidden: string[]
}

/** A change of that, as what comes and goes: two views that change the same story lose nothing of each other. */
export interface EditChange {
  addRestored?: string[]
  removeRestored?: string[]
  addHidden?: string[]
  removeHidden?: string[]
}

/** Of a story as it was read. */
export const unedited: Readonly<Edits> = { restored: [], hidden: [] }

/** With everything in its place that the readings have cut. */
export function uncut({ removals }: Pick<Article, 'removals'>): Edits {
  return { restored: removals.map(({ id }) => id), hidden: [] }
}

export function changeEdits({ restored, hidden }: Edits, change: EditChange): Edits {
  return {
    restored: changedList(restored, change.addRestored, change.removeRestored),
    hidden: changedList(hidden, change.addHidden, change.removeHidden)
  }
}

/** What takes a change back that is made to these edits. */
export function editsBack({ restored, hidden }: Edits, change: EditChange): EditChange {
  const { addRestored = [], removeRestored = [], addHidden = [], removeHidden = [] } = change
  return {
    addRestored: removeRestored.filter(id => restored.includes(id)),
    removeRestored: addRestored.filter(id => !restored.includes(id)),
    addHidden: removeHidden.filter(id => hidden.includes(id)),
    removeHidden: addHidden.filter(id => !hidden.includes(id))
  }
}

/** The words of the blocks that a change names, by their ids. */
export function wordsOf(change: EditChange, { blocks, removals }: Article): Record<string, string> {
  const named = new Set(Object.values(change).flat())
  const met = [...blocks, ...removals].filter(({ id }) => named.has(id))
  return Object.fromEntries(met.map(({ id, text }) => [id, text]))
}

/**
 * A change for a later reading of its story, which has its blocks numbered anew: what has the same words is the same.
 * What was to be hidden no more, and is cut by now, is brought back.
 */
export function renumbered(change: EditChange, words: Record<string, string>, later: Article): EditChange {
  const all = [...later.blocks, ...later.removals]
  const idsOf = (ids: readonly string[] = []) =>
    ids.flatMap(id => {
      const same = all.filter(({ text }) => text === words[id])
      return (same.find(other => other.id === id) ?? same[0])?.id ?? []
    })
  const removeHidden = idsOf(change.removeHidden)
  const isCut = (id: string) => later.removals.some(removal => removal.id === id)
  return {
    addRestored: [...idsOf(change.addRestored), ...removeHidden.filter(isCut)],
    removeRestored: idsOf(change.removeRestored),
    addHidden: idsOf(change.addHidden),
    removeHidden
  }
}

/** A list after something was taken out of it and then added, each once. */
export function changedList(
  ids: readonly string[],
  come: readonly string[] = [],
  go: readonly string[] = []
): string[] {
  return [...new Set([...ids.filter(id => !go.includes(id)), ...come])]
}
