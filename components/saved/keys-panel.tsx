import { i18n } from '#i18n'

interface KeysPanelProps {
  onClose: () => void
}

/** The keys that the list knows. */
export function KeysPanel({ onClose }: KeysPanelProps) {
  const keys: [string, string][] = [
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
    ['Ctrl A', i18n.t('keys.all')],
    ['h', i18n.t('keys.highlight')],
    ['n', i18n.t('keys.note')]
  ]
  return (
    <section class="list-panel keys-panel" aria-label={i18n.t('keys.title')}>
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
      <button type="button" class="button is-quiet" onClick={onClose}>
        {i18n.t('keys.close')}
      </button>
    </section>
  )
}
