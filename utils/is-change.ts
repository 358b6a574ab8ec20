import type { EditChange } from './edits'
import type { FilterChange } from './rules/filter-change'

/** Whether there is anything in it at all. */
export function isChange(change: EditChange | FilterChange): boolean {
  return Object.values(change).some(list => list.length > 0)
}
