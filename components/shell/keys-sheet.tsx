import { i18n } from '#i18n'
import { IconButton } from './icon-button'
import { useModal } from './modal'
import './keys-sheet.css'

interface KeysSheetProps {
  /** The keys that do what the icon does, or null where none are set. */
  shortcut: string | null
  onClose: () => void
}

/** All keys that the views know. */
export function KeysSheet({ shortcut, onClose }: KeysSheetProps) {
  const { dialog, close, onKeyDown } = useModal()
  return (
    <dialog
      class="keys-sheet"
      aria-label={i18n.t('keys.title')}
      ref={dialog}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <div class="keys-head">
        <h2>{i18n.t('keys.title')}</h2>
        <IconButton icon="close" label={i18n.t('keys.close')} onClick={close} />
      </div>
      {groups(shortcut).map(({ title, keys }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([names, words]) => (
              <div key={names}>
                <dt>
                  {names.split(' ').map(name => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}

interface KeyGroup {
  title: string
  keys: [names: string, words: string][]
}

function groups(shortcut: string | null): KeyGroup[] {
  return [
    {
      title: i18n.t('keys.everywhere'),
      keys: [
        ...(shortcut ? [[shortcut.replaceAll('+', ' '), i18n.t('actionTitle')] as [string, string]] : []),
        ['?', i18n.t('keys.title')],
        ['Esc', i18n.t('keys.escape')]
      ]
    },
    {
      title: i18n.t('views.article'),
      keys: [
        ['/', i18n.t('way.findTitle')],
        ['Enter', i18n.t('way.next')],
        ['Shift Enter', i18n.t('way.before')],
        ['h', i18n.t('keys.highlight')],
        ['n', i18n.t('keys.note')],
        ['q', i18n.t('keys.quote')],
        ['x', i18n.t('keys.hide')],
        ['Enter', i18n.t('keys.abbreviation')],
        ['← →', i18n.t('keys.pictures')],
        ['↑ ↓', i18n.t('keys.guide')]
      ]
    },
    {
      title: i18n.t('listen.label'),
      keys: [
        ['l', i18n.t('keys.listen')],
        ['p', i18n.t('keys.playPause')],
        [', .', i18n.t('keys.sentences')],
        ['< >', i18n.t('keys.paragraphs')]
      ]
    },
    {
      title: i18n.t('saved.title'),
      keys: [
        ['↑ ↓ PgUp PgDn Home End', i18n.t('keys.move')],
        ['/', i18n.t('search.label')],
        ['Enter', i18n.t('keys.open')],
        ['o', i18n.t('saved.open')],
        ['s', i18n.t('saved.favourite')],
        ['e', i18n.t('saved.archive')],
        ['r', i18n.t('saved.markRead')],
        ['t', i18n.t('saved.tag')],
        ['Delete', i18n.t('saved.delete')],
        ['u', i18n.t('keys.undo')],
        ['x', i18n.t('keys.select')],
        ['Shift ↑ ↓', i18n.t('keys.extend')],
        ['Ctrl A', i18n.t('keys.all')]
      ]
    }
  ]
}
