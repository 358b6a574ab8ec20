import { i18n } from '#i18n'
import type { UndoOffer } from '@/utils/keeping'
import { IconButton } from '../shell/icon-button'

interface UndoBarProps {
  offer: UndoOffer
  onUndo: () => void
  onDismiss: () => void
}

/** Says what was done last, and takes it back. */
export function UndoBar({ offer, onUndo, onDismiss }: UndoBarProps) {
  return (
    <div class="snackbar undo-bar">
      <span class="undo-words">{deedWords(offer)}</span>
      <span class="undo-tools">
        <button type="button" class="button is-quiet" data-action="undo" onClick={onUndo}>
          {i18n.t('saved.undo')}
        </button>
        <IconButton icon="close" label={i18n.t('saved.dismiss')} onClick={onDismiss} />
      </span>
    </div>
  )
}

function deedWords({ deed, ids, name }: UndoOffer): string {
  const count = ids.length
  const isOne = count === 1 && name !== ''
  switch (deed) {
    case 'deleted':
      return isOne ? i18n.t('deed.deleted', [name]) : i18n.t('deed.deletedMany', count)
    case 'archived':
      return isOne ? i18n.t('deed.archived', [name]) : i18n.t('deed.archivedMany', count)
    case 'not-archived':
      return isOne ? i18n.t('deed.notArchived', [name]) : i18n.t('deed.notArchivedMany', count)
    case 'read':
      return i18n.t('deed.read', count)
    case 'unread':
      return i18n.t('deed.unread', count)
    case 'favourite':
      return i18n.t('deed.favourite', count)
    case 'not-favourite':
      return i18n.t('deed.notFavourite', count)
    case 'tagged':
      return i18n.t('deed.tagged', count, [String(count), name])
    case 'untagged':
      return i18n.t('deed.untagged', [name])
    case 'note-removed':
      return i18n.t('deed.noteRemoved')
    case 'highlight-removed':
      return i18n.t('deed.highlightRemoved')
    case 'brought-back':
      return i18n.t('deed.broughtBack')
    case 'taken-out':
      return i18n.t('deed.takenOut')
    case 'kept-on-site':
      return i18n.t('deed.keptOnSite', [name])
    case 'label-off':
      return i18n.t('deed.labelOff', [name])
    case 'hidden-on-site':
      return i18n.t('deed.hiddenOnSite', [name])
    case 'hidden-everywhere':
      return i18n.t('deed.hiddenEverywhere', [name])
  }
}
