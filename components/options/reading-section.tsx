import { i18n } from '#i18n'
import type { SummaryLength, Surface } from '@/utils/settings'
import { Choice } from './choice'
import { HostList, type HostListProps } from './host-list'
import { Section } from './section'
import { SwitchRow } from './switch-row'

interface ReadingSectionProps {
  surface: Surface
  onSurface(surface: Surface): void
  summaryLength: SummaryLength
  onSummaryLength(length: SummaryLength): void
  hasAbbreviations: boolean
  onAbbreviations(isShown: boolean): void
  /** Sites whose stories open by themselves. */
  openSites: HostListProps
}

/** What the toolbar icon opens, how long summaries are, abbreviations, and the sites whose stories open by themselves. */
export function ReadingSection(props: ReadingSectionProps) {
  return (
    <Section id="reading" heading={i18n.t('options.reading.heading')}>
      <Choice<Surface>
        legend={i18n.t('options.reading.icon')}
        value={props.surface}
        onChange={props.onSurface}
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
      <Choice<SummaryLength>
        legend={i18n.t('options.reading.summaryLength')}
        value={props.summaryLength}
        onChange={props.onSummaryLength}
        options={[
          {
            value: 'short',
            label: i18n.t('options.reading.short'),
            hint: i18n.t('options.reading.shortHint')
          },
          {
            value: 'usual',
            label: i18n.t('options.reading.usual'),
            hint: i18n.t('options.reading.usualHint')
          },
          {
            value: 'long',
            label: i18n.t('options.reading.long'),
            hint: i18n.t('options.reading.longHint')
          }
        ]}
      />
      <p class="hint">{i18n.t('options.reading.writtenHint')}</p>
      <SwitchRow
        label={i18n.t('abbreviations.isShown')}
        hint={i18n.t('abbreviations.isShownHint')}
        isOn={props.hasAbbreviations}
        onChange={props.onAbbreviations}
      />
      <p class="hint">{i18n.t('options.reading.languageHint')}</p>
      <HostList
        {...props.openSites}
        words={{
          heading: i18n.t('openSites.heading'),
          hint: i18n.t(props.openSites.hosts.length > 0 ? 'openSites.hint' : 'openSites.none'),
          takeBack: i18n.t('openSites.takeOut'),
          takeBackNamed: name => i18n.t('openSites.takeOutNamed', [name])
        }}
      />
    </Section>
  )
}
