import { useCallback, useMemo, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ListChange } from '@/utils/keeping'
import type { SavedEntry } from '@/utils/library/saved'
import { useActiveRow } from './active-row'
import { movedTo, type RowKey, rowKeys } from './list-moves'
import type { RowPictures } from './row-pictures'
import { SavedRow } from './saved-row'
import type { SavedSearch } from './search-bar'
import type { Selection } from './selection'
import { useVirtualRows } from './virtual-rows'

interface SavedListProps {
  rows: readonly SavedEntry[]
  selection: Selection
  /** Whether pictures are to be shown. */
  hasPictures: boolean
  pictures: RowPictures
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
    kept: active,
    isSeeking: props.search !== null
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

  // What the rows call back is looked up then, so that they need not be made anew for it.
  const now = useLatest({ ...props, onMove })
  const { hasPictures, pictures, search } = props
  const made = useMemo(
    () =>
      items.map(({ index, start }) => {
        const entry = rows[index]
        return entry ? (
          <SavedRow
            key={entry.id}
            entry={entry}
            place={{ index, start, count: rows.length }}
            isActive={index === active}
            isSelected={selection.ids.has(entry.id)}
            hasPictures={hasPictures}
            pictures={pictures}
            search={search}
            measure={measure}
            onFocus={() => now.current.onMove(index, { isFocused: true })}
            onOpen={() => now.current.onOpen(entry.id)}
            onSelect={isRange => now.current.selection.toggle(index, isRange)}
            onChange={change => now.current.onChange([entry], change)}
            onTag={tag => now.current.onTag(tag)}
            onKey={key => now.current.onKey(key, [entry])}
          />
        ) : null
      }),
    [items, rows, active, selection.ids, hasPictures, pictures, search?.hitsIn, search?.snippetOf]
  )

  return (
    <ul
      class={selection.ids.size > 0 ? 'saved-rows is-selecting' : 'saved-rows'}
      ref={list}
      style={{ height: `${height}px` }}
      aria-label={i18n.t('saved.title')}
      onKeyDown={onKeyDown}
    >
      {made}
    </ul>
  )
}

/** The value of the latest rendering. */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  latest.current = value
  return latest
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
