import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { SavedEntry } from '@/utils/library/saved'

/**
 * The row that Tab leads to, and how to move there. It is kept by its story: what stands there next takes its place
 * when the row goes, and gets the focus that went with it.
 */
export function useActiveRow(
  rows: readonly SavedEntry[],
  list: { current: HTMLElement | null }
): [number, (index: number, options?: { isFocused: boolean }) => void] {
  const [active, setActive] = useState<{ id: string; index: number }>({ id: rows[0]?.id ?? '', index: 0 })
  const wanted = useRef<string | null>(null)
  const hadFocus = useRef(false)
  const found =
    rows[active.index]?.id === active.id ? active.index : rows.findIndex(row => row.id === active.id)
  const index = found >= 0 ? found : Math.min(active.index, rows.length - 1)
  const id = rows[index]?.id ?? ''
  const isGone = found < 0

  useLayoutEffect(() => {
    if (isGone && hadFocus.current && document.activeElement === document.body) wanted.current = id
    if (id !== active.id || index !== active.index) setActive({ id, index })
    if (wanted.current === id) {
      const row = list.current?.querySelector<HTMLElement>(`[data-saved="${CSS.escape(id)}"]`)
      row?.querySelector<HTMLElement>('.saved-open')?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
      wanted.current = null
    }
    hadFocus.current = !!list.current?.contains(document.activeElement)
  })

  const onMove = (to: number, { isFocused } = { isFocused: false }) => {
    const row = rows[to]
    if (!row) return
    hadFocus.current = true
    if (!isFocused) wanted.current = row.id
    setActive({ id: row.id, index: to })
  }
  return [index, onMove]
}
