import { i18n } from '#i18n'

interface BesideBarProps {
  /** Title of the story that the panel shows, or null where it shows none. */
  story: string | null
  /** Whether the page beside the panel is another one. */
  hasMoved: boolean
  /** The keys that read a page, or null where none are set. */
  shortcut: string | null
  /** Reads the page beside; left out where Bening has no access to it. */
  onRead?: (() => void) | undefined
}

/** Names the panel's story, and says so when it is not the page beside it. */
export function BesideBar({ story, hasMoved, shortcut, onRead }: BesideBarProps) {
  return (
    <div class={hasMoved ? 'beside-bar has-moved' : 'beside-bar'}>
      {story ? (
        <p class="beside-story" title={story}>
          {i18n.t('panel.story', [story])}
        </p>
      ) : null}
      <div role="status">
        {hasMoved ? (
          <div class="beside-moved">
            <strong>{i18n.t('panel.moved')}</strong>
            {onRead ? (
              <button type="button" class="button is-primary" onClick={onRead}>
                {i18n.t('panel.read')}
              </button>
            ) : (
              <p class="hint">
                {shortcut ? i18n.t('panel.movedShortcut', [shortcut]) : i18n.t('panel.movedHint')}
              </p>
            )}
          </div>
        ) : null}
      </div>
    </div>
  )
}
