import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import './note-form.css'

interface NoteFormProps {
  note: string
  label: string
  onSave: (note: string) => void
  onCancel: () => void
}

/** Writes a note. Ctrl and Enter save it, Escape leaves it as it was. */
export function NoteForm({ note, label, onSave, onCancel }: NoteFormProps) {
  const [text, setText] = useState(note)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.setSelectionRange(note.length, note.length)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isSave && event.key !== 'Escape') return
    // Else the browser would close the popup with it.
    event.preventDefault()
    event.stopPropagation()
    if (isSave) onSave(text.trim())
    else onCancel()
  }

  return (
    <form
      class="note-form"
      onSubmit={event => {
        event.preventDefault()
        onSave(text.trim())
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={area}
        class="input"
        rows={3}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div class="note-tools">
        <button type="submit" class="button is-primary">
          {i18n.t('notes.save')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('notes.cancel')}
        </button>
      </div>
    </form>
  )
}
