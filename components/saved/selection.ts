import { useEffect, useRef, useState } from 'preact/hooks'
import { idsBetween } from './list-moves'

type Rows = readonly { id: string }[]

export interface Selection {
  ids: ReadonlySet<string>
  /** Selects a row or not; with `toRange`, all from the row that was toggled last. */
  toggle: (index: number, isRange?: boolean) => void
  /** Carries a selection on from one row to another. */
  extend: (from: number, to: number) => void
  all: () => void
  clear: () => void
}

/** Which rows of a list are selected. Those that are no longer in the list no longer are. */
export function useSelection(rows: Rows): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)

  useEffect(() => {
    if (ids.size === 0) return
    const there = new Set(rows.map(row => row.id))
    setIds(now => ([...now].every(id => there.has(id)) ? now : new Set([...now].filter(id => there.has(id)))))
  }, [rows])

  return {
    ids,
    toggle: (index, isRange = false) => {
      const row = rows[index]
      if (!row) return
      const from = rows.findIndex(({ id }) => id === last.current)
      if (isRange && from >= 0) return setIds(new Set([...ids, ...idsBetween(rows, from, index)]))
      last.current = row.id
      setIds(toggled(ids, row.id))
    },
    extend: (from, to) => {
      last.current ??= rows[from]?.id ?? null
      setIds(new Set([...ids, ...idsBetween(rows, from, to)]))
    },
    all: () => setIds(new Set(rows.map(row => row.id))),
    clear: () => {
      last.current = null
      setIds(new Set())
    }
  }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
