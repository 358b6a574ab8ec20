/** Rows that PageUp and PageDown pass over. */
const PAGE = 8

/** The row that a key leads to from another, or null where the key leads nowhere. */
export function movedTo(key: string, from: number, count: number): number | null {
  const last = count - 1
  const to: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: last
  }
  const step = to[key]
  if (step === undefined || last < 0) return null
  return Math.min(last, Math.max(0, step))
}

/** The ids of the rows from one to another, whichever stands first. */
export function idsBetween(rows: readonly { id: string }[], from: number, to: number): string[] {
  return rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map(row => row.id)
}

export type RowKey = 'select' | 'archive' | 'favourite' | 'read' | 'tag' | 'original' | 'delete' | 'undo'

/** What single letters and keys do with the row that has the focus, or with those that are selected. */
export const rowKeys: Record<string, RowKey> = {
  x: 'select',
  e: 'archive',
  s: 'favourite',
  r: 'read',
  t: 'tag',
  o: 'original',
  u: 'undo',
  Delete: 'delete'
}
