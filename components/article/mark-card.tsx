import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Highlight as Mark } from '@/utils/library/saved'
import { useClickElsewhere } from '../shell/click-elsewhere'
import { Icon } from '../shell/icon'
import { IconButton } from '../shell/icon-button'
import type { Spot } from './mark-spot'
import type { OpenMark } from './marking'
import { NoteForm } from './note-form'

interface MarkCardProps {
  open: OpenMark
  spot: Spot
  onPut: (mark: Mark) => void
  onDelete: (mark: Mark) => void
  onQuote: (mark: Mark) => void
  onClose: () => void
}

/** A highlight's note, and what can be done with the highlight. Escape and a click elsewhere close it. */
export function MarkCard({ open, spot, onPut, onDelete, onQuote, onClose }: MarkCardProps) {
  const { mark } = open
  const [isWriting, setIsWriting] = useState(open.isWriting)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open.isWriting) root.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  useClickElsewhere(root, { onElsewhere: onClose })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Else the browser would close the popup with it.
    event.preventDefault()
    onClose()
  }

  return (
    <div
      class="mark-card"
      role="dialog"
      aria-label={i18n.t('notes.highlight')}
      ref={root}
      style={spot}
      onKeyDown={onKeyDown}
    >
      {isWriting ? (
        <NoteForm
          note={mark.note}
          label={i18n.t('notes.note')}
          onSave={note => {
            if (note !== mark.note) onPut({ ...mark, note })
            onClose()
          }}
          onCancel={onClose}
        />
      ) : (
        <>
          {mark.note ? <p class="mark-note">{mark.note}</p> : null}
          <div class="mark-tools">
            <button type="button" class="button is-quiet" onClick={() => setIsWriting(true)}>
              <Icon name="note" />
              {i18n.t(mark.note ? 'notes.noteEdit' : 'notes.noteAdd')}
            </button>
            <button
              type="button"
              class="button is-quiet"
              onClick={() => {
                onQuote(mark)
                onClose()
              }}
            >
              <Icon name="quote" />
              {i18n.t('notes.quote')}
            </button>
            <IconButton
              icon="trash"
              label={i18n.t('notes.delete')}
              onClick={() => {
                onDelete(mark)
                onClose()
              }}
            />
          </div>
        </>
      )}
    </div>
  )
}
