/** What the reader has changed about one story's blocks. */
export interface Edits {
  /** Ids of removals that are back in their places. */
  restored: string[]
}

/** A change of that, as what comes and goes: two views that change the same story lose nothing of each other. */
export interface EditChange {
  addRestored?: string[]
  removeRestored?: string[]
}

export function changeEdits({ restored }: Edits, change: EditChange): Edits {
  return { restored: changed(restored, change.addRestored, change.removeRestored) }
}

/** What takes a change back that is made to these edits. */
export function editsBack(edits: Edits, { addRestored = [], removeRestored = [] }: EditChange): EditChange {
  return {
    addRestored: removeRestored.filter(id => edits.restored.includes(id)),
    removeRestored: addRestored.filter(id => !edits.restored.includes(id))
  }
}

function changed(ids: readonly string[], come: readonly string[] = [], go: readonly string[] = []): string[] {
  return [...new Set([...ids.filter(id => !go.includes(id)), ...come])]
}
