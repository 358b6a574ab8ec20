import { i18n } from '#i18n'
import { Section } from './section'
import './about-section.css'

export interface Shortcut {
  /** Name of the command in the manifest. */
  name: 'read' | 'save' | 'panel'
  /** As the browser writes it, such as `Alt+Shift+E`; empty where none is set. */
  keys: string
}

interface AboutSectionProps {
  version: string
  /** None where the browser has no shortcuts. */
  shortcuts: Shortcut[]
  /** Opens the browser's page for shortcuts; null where it cannot be opened from here. */
  onChangeShortcuts: (() => void) | null
}

/** Version, shortcuts and what Bening does with what it reads. */
export function AboutSection({ version, shortcuts, onChangeShortcuts }: AboutSectionProps) {
  return (
    <Section id="about" heading={i18n.t('options.about.heading')}>
      <p>
        Bening · {i18n.t('options.about.version', [version])}
        <br />
        <span class="hint">{i18n.t('options.about.motto')}</span>
      </p>
      {shortcuts.length > 0 && <Shortcuts shortcuts={shortcuts} onChange={onChangeShortcuts} />}
      <div>
        <h3>{i18n.t('options.about.privacy')}</h3>
        <ul class="privacy">
          <li>{i18n.t('options.about.privacyReads')}</li>
          <li>{i18n.t('options.about.privacySync')}</li>
          <li>{i18n.t('options.about.privacyNothing')}</li>
          <li>{i18n.t('options.about.privacyPictures')}</li>
        </ul>
      </div>
    </Section>
  )
}

interface ShortcutsProps {
  shortcuts: Shortcut[]
  onChange: (() => void) | null
}

function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  return (
    <div>
      <h3>{i18n.t('options.about.shortcuts')}</h3>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{shortcutName[name]()}</dt>
            <dd>
              {keys ? <kbd>{keys}</kbd> : <span class="hint">{i18n.t('options.about.shortcutNone')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <button type="button" class="button" onClick={onChange}>
          {i18n.t('options.about.change')}
        </button>
      ) : (
        <p class="hint">{i18n.t('options.about.changeHow')}</p>
      )}
    </div>
  )
}

const shortcutName = {
  read: () => i18n.t('commandRead'),
  save: () => i18n.t('commandSave'),
  panel: () => i18n.t('commandPanel')
}
