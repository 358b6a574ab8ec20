import { useId, useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Article } from '@/utils/article'
import type { Highlight as Mark } from '@/utils/library/saved'
import { IconButton } from '../shell/icon-button'
import type { PlacedMark } from './highlighted-text'
import { NoteForm } from './note-form'
import './notes-list.css'

interface NotesListProps {
  /** In reading order, those that have lost their place last. */
  placed: readonly PlacedMark[]
  lang: string | undefined
  dir: Article['dir']
  onShow: (mark: Mark) => void
  onPut: (mark: Mark) => void
  onDelete: (mark: Mark) => void
}

/** "3 highlights": all of them, each with the way to its place. Nothing where there are none. */
export function NotesList({ placed, ...props }: NotesListProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  if (placed.length === 0) return null
  return (
    <section class="removed notes">
      <button
        type="button"
        class="removed-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {i18n.t('notes.count', placed.length)}
      </button>
      <div id={id} class="removed-panel" hidden={!isOpen}>
        <p class="hint">{i18n.t('notes.lead')}</p>
        <ul>
          {placed.map(each => (
            <NotesRow key={each.mark.id} placed={each} {...props} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function NotesRow({
  placed,
  lang,
  dir,
  onShow,
  onPut,
  onDelete
}: Omit<NotesListProps, 'placed'> & { placed: PlacedMark }) {
  const [isWriting, setIsWriting] = useState(false)
  const { mark, parts } = placed
  return (
    <li class="notes-row" data-highlight={mark.id}>
      <blockquote class="notes-quote" lang={lang} dir={dir}>
        {mark.quote}
      </blockquote>
      {parts ? null : <p class="hint notes-lost">{i18n.t('notes.lost')}</p>}
      {isWriting ? (
        <NoteForm
          note={mark.note}
          label={i18n.t('notes.note')}
          onSave={note => {
            if (note !== mark.note) onPut({ ...mark, note })
            setIsWriting(false)
          }}
          onCancel={() => setIsWriting(false)}
        />
      ) : (
        <>
          {mark.note ? (
            <p class="notes-note" dir="auto">
              {mark.note}
            </p>
          ) : null}
          <div class="notes-tools">
            {parts ? (
              <button type="button" class="button is-quiet" onClick={() => onShow(mark)}>
                {i18n.t('notes.jump')}
              </button>
            ) : null}
            <button type="button" class="button is-quiet" onClick={() => setIsWriting(true)}>
              {i18n.t(mark.note ? 'notes.noteEdit' : 'notes.noteAdd')}
            </button>
            <IconButton icon="trash" label={i18n.t('notes.delete')} onClick={() => onDelete(mark)} />
          </div>
        </>
      )}
    </li>
  )
}
