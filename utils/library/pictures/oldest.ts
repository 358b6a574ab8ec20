import type { PictureRow } from './database'

type Weighed = Pick<PictureRow, 'src' | 'bytes' | 'keptAt' | 'stories'>

/**
 * Addresses of the oldest pictures that weigh at least so many bytes together, or of all where they weigh less. Those
 * of the story `except` are left out.
 */
export function oldest(rows: readonly Weighed[], bytes: number, except?: string): string[] {
  const found: string[] = []
  let freed = 0
  for (const row of [...rows].sort((a, b) => a.keptAt - b.keptAt)) {
    if (freed >= bytes) break
    if (except !== undefined && row.stories.includes(except)) continue
    found.push(row.src)
    freed += row.bytes
  }
  return found
}
