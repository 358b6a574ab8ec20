import { i18n } from '#i18n'
import { Icon } from '../shell/icon'

interface UndoBarProps {
  title: string
  onUndo: () => void
  onDismiss: () => void
}

/** Takes the last deletion back. */
export function UndoBar({ title, onUndo, onDismiss }: UndoBarProps) {
  return (
    <div class="snackbar undo-bar">
      <span class="undo-words">{i18n.t('saved.deleted', [title])}</span>
      <span class="undo-tools">
        <button type="button" class="button is-quiet" data-action="undo" onClick={onUndo}>
          {i18n.t('saved.undo')}
        </button>
        <button
          type="button"
          class="icon-button"
          title={i18n.t('saved.dismiss')}
          aria-label={i18n.t('saved.dismiss')}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      </span>
    </div>
  )
}
