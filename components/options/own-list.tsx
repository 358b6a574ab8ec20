import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import './own-list.css'

export interface OwnListRow {
  id: string
  name: string
  detail: string
  /** Language of the name, where it has one. */
  lang?: string
  isCode?: boolean
}

interface OwnListProps {
  rows: OwnListRow[]
  /** What stands there when the list is empty. */
  none: string
  /** Deletes; the promise holds what puts it back, or null where deleting failed. */
  onDelete(id: string): Promise<(() => void) | null>
  /** The form that takes a row's place while it is edited; without it rows cannot be edited. */
  editor?: (id: string, close: () => void) => ComponentChildren
}

/** What the reader has added: edit, delete, and undo the last deletion. The focus stays with what is operated. */
export function OwnList({ rows, none, onDelete, editor }: OwnListProps) {
  const [editing, setEditing] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<{ name: string; place: number; undo: () => void } | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const [focusPlace, setFocusPlace] = useState<number | null>(null)

  useEffect(() => {
    if (focusPlace === null) return
    list.current?.children[focusPlace]?.querySelector('button')?.focus()
    setFocusPlace(null)
  }, [focusPlace])

  const onDeleteRow = async (row: OwnListRow, place: number) => {
    const undo = await onDelete(row.id)
    if (undo) setDeleted({ name: row.name, place, undo })
  }
  const onUndo = () => {
    if (!deleted) return
    deleted.undo()
    setFocusPlace(deleted.place)
    setDeleted(null)
  }
  const onClose = (place: number) => {
    setEditing(null)
    setFocusPlace(place)
  }

  return (
    <>
      {rows.length === 0 && <p class="hint">{none}</p>}
      <ul class="plain-list own-list" ref={list}>
        {rows.map((row, place) => (
          <li key={row.id}>
            {editor && editing === row.id ? (
              editor(row.id, () => onClose(place))
            ) : (
              <OwnListItem
                row={row}
                onEdit={editor && (() => setEditing(row.id))}
                onDelete={() => onDeleteRow(row, place)}
              />
            )}
          </li>
        ))}
      </ul>
      {deleted && <UndoBar key={deleted.undo} name={deleted.name} onUndo={onUndo} />}
    </>
  )
}

interface OwnListItemProps {
  row: OwnListRow
  onEdit?: () => void
  onDelete(): void
}

function OwnListItem({ row, onEdit, onDelete }: OwnListItemProps) {
  return (
    <div class="own-item">
      <p>
        <span lang={row.lang} class={row.isCode ? 'own-name is-code' : 'own-name'}>
          {row.name}
        </span>
        <span class="hint">{row.detail}</span>
      </p>
      {onEdit && (
        <button
          type="button"
          class="button is-quiet"
          aria-label={i18n.t('options.editNamed', [row.name])}
          onClick={onEdit}
        >
          {i18n.t('options.edit')}
        </button>
      )}
      <button
        type="button"
        class="button is-quiet is-danger"
        aria-label={i18n.t('options.deleteNamed', [row.name])}
        onClick={onDelete}
      >
        {i18n.t('options.delete')}
      </button>
    </div>
  )
}

function UndoBar({ name, onUndo }: { name: string; onUndo(): void }) {
  const button = useRef<HTMLButtonElement>(null)
  // The row that had the focus is gone.
  useEffect(() => button.current?.focus(), [])
  return (
    <div class="snackbar">
      <span role="status">{i18n.t('options.deleted', [name])}</span>
      <button type="button" class="button is-quiet" ref={button} onClick={onUndo}>
        {i18n.t('options.undo')}
      </button>
    </div>
  )
}
