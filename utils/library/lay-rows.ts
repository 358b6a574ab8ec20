import { PAGE_ROWS } from './keys'
import type { SavedEntry } from './saved'

type Page = readonly SavedEntry[]

/**
 * Pages with more rows in them. Those that are there stay as they are (the very same arrays) and new ones stand at the
 * end; but where deletions have left more room than rows, all are laid anew, in the order in which they were saved.
 */
export function layRows(pages: readonly Page[], more: readonly SavedEntry[]): Page[] {
  const rows = [...pages.flat(), ...more]
  const needed = Math.ceil(rows.length / PAGE_ROWS)
  const isOver = pages.some(page => page.length > PAGE_ROWS)
  if (isOver || (pages.length > 2 && needed < pages.length / 2)) return dealt(bySavedAt(rows))
  const last = pages.at(-1)
  if (more.length === 0) return [...pages]
  const open = last && last.length < PAGE_ROWS ? last : []
  const full = open === last ? pages.slice(0, -1) : pages
  return [...full, ...dealt([...open, ...bySavedAt(more)])]
}

function bySavedAt(rows: readonly SavedEntry[]): SavedEntry[] {
  return [...rows].sort((a, b) => a.savedAt - b.savedAt)
}

function dealt(rows: readonly SavedEntry[]): Page[] {
  return Array.from({ length: Math.ceil(rows.length / PAGE_ROWS) }, (_, page) =>
    rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS)
  )
}
