import { i18n } from '#i18n'
import type { PictureSettings } from '@/utils/settings'
import { fileSize } from '../article/file-size'
import { HostList, type HostListProps } from './host-list'
import { Section } from './section'
import { SelectField } from './select-field'
import { SwitchRow } from './switch-row'

interface PicturesSectionProps extends HostListProps {
  settings: PictureSettings
  /** Limits to choose from, in megabytes. */
  limits: readonly number[]
  /** Bytes of all kept pictures; null until they were counted. */
  bytes: number | null
  onSettings(change: Partial<PictureSettings>): void
  onDropOldest(): void
}

/** Which pictures are kept, how much room they take, and the hosts that may be read for them. */
export function PicturesSection({ settings, limits, bytes, ...props }: PicturesSectionProps) {
  const { isKeeping, megabytes, isDroppingOldest } = settings
  const size = (count: number) => fileSize(count, i18n.t('locale'))
  return (
    <Section id="pictures" heading={i18n.t('pictures.heading')} intro={i18n.t('pictures.intro')}>
      <SwitchRow
        label={i18n.t('pictures.isKeeping')}
        hint={i18n.t('pictures.isKeepingHint')}
        isOn={isKeeping}
        onChange={next => props.onSettings({ isKeeping: next })}
      />
      <SelectField
        label={i18n.t('pictures.limit')}
        options={limits.map(limit => ({ value: String(limit), label: size(limit * 1_000_000) }))}
        value={String(megabytes)}
        onChange={next => props.onSettings({ megabytes: Number(next) })}
      />
      <SwitchRow
        label={i18n.t('pictures.isDroppingOldest')}
        hint={i18n.t('pictures.isDroppingOldestHint')}
        isOn={isDroppingOldest}
        onChange={next => props.onSettings({ isDroppingOldest: next })}
      />
      <p role="status" data-used>
        {bytes === null ? null : i18n.t('pictures.used', [size(bytes), size(megabytes * 1_000_000)])}
      </p>
      <p>
        <button type="button" class="button" disabled={!bytes} onClick={props.onDropOldest}>
          {i18n.t('pictures.dropOldest')}
        </button>
      </p>
      <p class="hint">{i18n.t('pictures.dropOldestHint')}</p>
      <HostList
        hosts={props.hosts}
        onTakeBack={props.onTakeBack}
        words={{
          heading: i18n.t('pictures.hosts'),
          hint: i18n.t(props.hosts.length > 0 ? 'pictures.hostsHint' : 'pictures.hostsNone'),
          takeBack: i18n.t('pictures.takeBack'),
          takeBackNamed: name => i18n.t('pictures.takeBackNamed', [name])
        }}
      />
    </Section>
  )
}
