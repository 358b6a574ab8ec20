import { useState } from 'preact/hooks'
import { i18n } from '#i18n'
import type { ListChange } from '@/utils/keeping'
import type { Highlight, SavedEntry } from '@/utils/library/saved'
import { TagField } from '../saved/tag-field'
import { Icon, type IconName } from '../shell/icon'
import { IconButton } from '../shell/icon-button'
import { NoteForm } from './note-form'
import './keeping.css'

/** What the reader does with the article on show. */
export interface Keeping {
  /** Its row in the reading list; null where it is not there. */
  entry: SavedEntry | null
  /** The note on the whole story; null until it was read. */
  note: string | null
  highlights: readonly Highlight[]
  /** Where it was left: a block, or null for its head; undefined until that is known. */
  place: string | null | undefined
  /** Tags in use, most used first. */
  known: () => readonly string[]
  onChange: (change: ListChange) => void
  onNote: (note: string) => void
  /** Keeps a highlight, new or changed; a story that is not saved yet is saved with it. */
  onHighlight: (highlight: Highlight) => void
  onHighlightDelete: (highlight: Highlight) => void
}

/** At the end of a saved story: read, favourite, archive, tags and a note. */
export function StoryEnd({ keeping, entry }: { keeping: Keeping; entry: SavedEntry }) {
  const { onChange } = keeping
  const { isRead, isFavourite, isArchived } = entry
  return (
    <section class="story-end" aria-label={i18n.t('saved.title')}>
      <div class="keeping-states">
        <StateButton
          icon={isRead ? 'unread' : 'check'}
          words={i18n.t(isRead ? 'article.markUnread' : 'article.markRead')}
          onPress={() => onChange({ isRead: !isRead })}
        />
        <StateButton
          icon="star"
          isFilled={isFavourite}
          words={i18n.t(isFavourite ? 'saved.notFavourite' : 'saved.favourite')}
          onPress={() => onChange({ isFavourite: !isFavourite })}
        />
        <StateButton
          icon="archive"
          words={i18n.t(isArchived ? 'saved.notArchive' : 'saved.archive')}
          onPress={() => onChange({ isArchived: !isArchived })}
        />
      </div>
      <TagField
        tags={entry.tags}
        known={keeping.known}
        onAdd={addTag => onChange({ addTag })}
        onRemove={removeTag => onChange({ removeTag })}
      />
      {keeping.note === null ? null : <StoryNote note={keeping.note} onNote={keeping.onNote} />}
    </section>
  )
}

interface StateButtonProps {
  icon: IconName
  isFilled?: boolean
  words: string
  onPress: () => void
}

function StateButton({ icon, isFilled = false, words, onPress }: StateButtonProps) {
  return (
    <button type="button" class="button" onClick={onPress}>
      <Icon name={icon} isFilled={isFilled} />
      {words}
    </button>
  )
}

function StoryNote({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const [isWriting, setIsWriting] = useState(false)
  if (isWriting) {
    return (
      <NoteForm
        note={note}
        label={i18n.t('notes.noteOn')}
        onSave={next => {
          if (next !== note) onNote(next)
          setIsWriting(false)
        }}
        onCancel={() => setIsWriting(false)}
      />
    )
  }
  if (note === '') {
    return (
      <button type="button" class="button is-quiet keeping-note-add" onClick={() => setIsWriting(true)}>
        <Icon name="note" />
        {i18n.t('notes.noteAdd')}
      </button>
    )
  }
  return (
    <div class="keeping-note">
      <p>{note}</p>
      <button type="button" class="button is-quiet" onClick={() => setIsWriting(true)}>
        {i18n.t('notes.noteEdit')}
      </button>
      <IconButton icon="trash" label={i18n.t('notes.noteDelete')} onClick={() => onNote('')} />
    </div>
  )
}
