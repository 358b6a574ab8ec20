import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ListChange } from '@/utils/keeping'
import type { SavedEntry } from '@/utils/library/saved'
import { movedTo, type RowKey, rowKeys } from './list-moves'
import { SavedRow } from './saved-row'
import type { SavedSearch } from './search-bar'
import type { Selection } from './selection'
import { useVirtualRows } from './virtual-rows'

interface SavedListProps {
  rows: readonly SavedEntry[]
  selection: Selection
  /** Whether pictures may be fetched. */
  hasPictures: boolean
  /** Whose hits are marked; null while nothing is sought. */
  search: SavedSearch | null
  onOpen: (id: string) => void
  onChange: (entries: readonly SavedEntry[], change: ListChange) => void
  /** Shows only the stories with this tag. */
  onTag: (tag: string) => void
  /** What a key asks for, and of which rows: those selected, or else the one with the focus. */
  onKey: (key: RowKey, entries: readonly SavedEntry[]) => void
}

/** The rows, of which only those in sight are made. One of them is a tab stop; the arrows lead to the others. */
export function SavedList(props: SavedListProps) {
  const { rows, selection } = props
  const list = useRef<HTMLUListElement>(null)
  const [active, onMove] = useActiveRow(rows, list)
  const ids = useIds(rows)
  // Another function would have all rows measured anew.
  const keyOf = useCallback((index: number) => ids[index] ?? '', [ids])
  const { items, height, measure } = useVirtualRows(list, {
    count: rows.length,
    keyOf,
    kept: active
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (!isForList(event)) return
    const to = movedTo(event.key, active, rows.length)
    const isCommand = event.ctrlKey || event.metaKey
    if (to !== null && !isCommand) {
      if (event.shiftKey) selection.extend(active, to)
      onMove(to)
    } else if (isCommand && event.key === 'a') selection.all()
    else if (isCommand && event.key === 'z') props.onKey('undo', [])
    else if (event.key === 'Escape' && selection.ids.size > 0) selection.clear()
    else if (!isCommand && rowKeys[event.key]) onRowKey(rowKeys[event.key] as RowKey)
    else return
    event.preventDefault()
  }
  const onRowKey = (key: RowKey) => {
    if (key === 'select') return selection.toggle(active)
    const meant = rows.filter((row, at) =>
      selection.ids.size > 0 ? selection.ids.has(row.id) : at === active
    )
    props.onKey(key, meant)
  }

  return (
    <ul
      class={selection.ids.size > 0 ? 'saved-rows is-selecting' : 'saved-rows'}
      ref={list}
      style={{ height: `${height}px` }}
      aria-label={i18n.t('saved.title')}
      onKeyDown={onKeyDown}
    >
      {items.map(({ index, start }) => {
        const entry = rows[index]
        return entry ? (
          <SavedRow
            key={entry.id}
            entry={entry}
            place={{ index, start, count: rows.length }}
            isActive={index === active}
            isSelected={selection.ids.has(entry.id)}
            hasPictures={props.hasPictures}
            search={props.search}
            measure={measure}
            onFocus={() => onMove(index, { isFocused: true })}
            onOpen={() => props.onOpen(entry.id)}
            onSelect={isRange => selection.toggle(index, isRange)}
            onChange={change => props.onChange([entry], change)}
            onTag={props.onTag}
            onKey={key => props.onKey(key, [entry])}
          />
        ) : null
      })}
    </ul>
  )
}

/** The rows' ids; the same array until they are others. */
function useIds(rows: readonly SavedEntry[]): readonly string[] {
  const ids = useRef<readonly string[]>([])
  const isSame = rows.length === ids.current.length && rows.every((row, at) => row.id === ids.current[at])
  if (!isSame) ids.current = rows.map(row => row.id)
  return ids.current
}

/** Keys that open menus or belong to what is typed in are not the list's. */
function isForList({ target, altKey }: KeyboardEvent): boolean {
  return !altKey && target instanceof Element && !target.closest('.menu, [aria-expanded=true]')
}

/**
 * The row that Tab leads to, and how to move there. It is kept by its story: what stands there next takes its place
 * when the row goes, and gets the focus that went with it.
 */
function useActiveRow(
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
