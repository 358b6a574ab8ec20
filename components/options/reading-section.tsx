import { i18n } from '#i18n'
import type { Surface } from '@/utils/settings'
import { Choice } from './choice'
import { Section } from './section'

interface ReadingSectionProps {
  surface: Surface
  onSurface(surface: Surface): void
}

/** What the toolbar icon opens. */
export function ReadingSection({ surface, onSurface }: ReadingSectionProps) {
  return (
    <Section id="reading" heading={i18n.t('options.reading.heading')}>
      <Choice<Surface>
        legend={i18n.t('options.reading.icon')}
        value={surface}
        onChange={onSurface}
        options={[
          {
            value: 'popup',
            label: i18n.t('options.reading.popup'),
            hint: i18n.t('options.reading.popupHint')
          },
          {
            value: 'panel',
            label: i18n.t('options.reading.panel'),
            hint: i18n.t('options.reading.panelHint')
          },
          {
            value: 'reader',
            label: i18n.t('options.reading.reader'),
            hint: i18n.t('options.reading.readerHint')
          }
        ]}
      />
      <p class="hint">{i18n.t('options.reading.languageHint')}</p>
    </Section>
  )
}
