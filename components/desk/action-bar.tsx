import { i18n } from '#i18n'
import type { SaveState } from '@/utils/stage'
import { Icon, type IconName } from '../shell/icon'
import { MenuButton } from '../shell/menu-button'

/** What can be done with the article that is shown. A missing callback leaves its button out. */
export interface ArticleActions {
  onSave: () => void
  /** Deletes the saved article. */
  onUnsave: () => void
  /** Saves the shown text in the place of a longer one. */
  onReplace?: (() => void) | undefined
  /** Reads the story out. */
  onListen?: (() => void) | undefined
  onPanel?: (() => void) | undefined
  onPage?: (() => void) | undefined
  onCopyLink: () => void
  onCopyCitation: () => void
  onCopyMarkdown: () => void
  onPrint: () => void
  /** Whether the stories of this one's site open in Bening by themselves, and how to change that. */
  isOpenSite: boolean
  onOpenSite?: (() => void) | undefined
  /** Lets something be picked on the story's page, to be hidden. */
  onPickOnPage?: (() => void) | undefined
  /** Keeps a saved article's pictures that are not kept yet. */
  onKeepPictures?: (() => void) | undefined
}

interface ActionBarProps extends ArticleActions {
  saveState: SaveState
  /** Shows all keys. */
  onKeys: () => void
  /** Address of the original, or null where it is none that can be opened. */
  original: string | null
}

/** Save, the other views, the original, and the rest in a menu. */
export function ActionBar(props: ActionBarProps) {
  const { original, onListen, onPanel, onPage } = props
  return (
    <div class="action-bar">
      <SaveButton {...props} />
      {onListen ? <Action icon="listen" label={i18n.t('listen.start')} onClick={onListen} /> : null}
      {onPanel ? <Action icon="panel" label={i18n.t('actions.panel')} onClick={onPanel} /> : null}
      {onPage ? <Action icon="page" label={i18n.t('actions.page')} onClick={onPage} /> : null}
      {original ? (
        <a class="action" href={original} target="_blank" rel="noopener noreferrer">
          <Icon name="external" />
          <span>{i18n.t('actions.original')}</span>
        </a>
      ) : null}
      <MenuButton
        class="action"
        items={[
          { label: i18n.t('actions.copyLink'), icon: 'link', onChoose: props.onCopyLink },
          { label: i18n.t('source.copy'), icon: 'quote', onChoose: props.onCopyCitation },
          { label: i18n.t('actions.copyMarkdown'), icon: 'copy', onChoose: props.onCopyMarkdown },
          { label: i18n.t('actions.print'), icon: 'print', onChoose: props.onPrint },
          ...(props.onPickOnPage
            ? [{ label: i18n.t('pick.start'), icon: 'filter' as const, onChoose: props.onPickOnPage }]
            : []),
          ...(props.onKeepPictures
            ? [{ label: i18n.t('pictures.keep'), icon: 'bookmark' as const, onChoose: props.onKeepPictures }]
            : []),
          ...(props.onReplace
            ? [{ label: i18n.t('actions.replace'), icon: 'bookmark' as const, onChoose: props.onReplace }]
            : []),
          ...(props.onOpenSite
            ? [
                {
                  label: i18n.t(props.isOpenSite ? 'openSites.leave' : 'openSites.open'),
                  icon: props.isOpenSite ? ('close' as const) : ('check' as const),
                  onChoose: props.onOpenSite
                }
              ]
            : []),
          { label: i18n.t('keys.title'), icon: 'help', onChoose: props.onKeys }
        ]}
      >
        <Icon name="more" />
        <span>{i18n.t('actions.more')}</span>
      </MenuButton>
    </div>
  )
}

const saveWords = {
  unsaved: 'actions.save',
  saved: 'actions.saved',
  'saved-shorter': 'actions.saveLonger'
} as const

/** One button for all states: another in its place would lose the focus. */
function SaveButton({ saveState, onSave, onUnsave }: ActionBarProps) {
  const isSaved = saveState === 'saved'
  return (
    <button
      type="button"
      class={isSaved ? 'action is-on' : 'action'}
      title={isSaved ? i18n.t('actions.unsave') : undefined}
      onClick={isSaved ? onUnsave : onSave}
    >
      <Icon name="bookmark" isFilled={isSaved} />
      <span>{i18n.t(saveWords[saveState])}</span>
    </button>
  )
}

interface ActionProps {
  icon: IconName
  label: string
  onClick: () => void
}

function Action({ icon, label, onClick }: ActionProps) {
  return (
    <button type="button" class="action" onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  )
}
