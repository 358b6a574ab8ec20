import { i18n } from '#i18n'
import type { PictureSettings } from '@/utils/settings'
import { fileSize } from '../article/file-size'
import { AllowedHosts, type AllowedHostsProps } from './allowed-hosts'
import { Section } from './section'
import { SelectField } from './select-field'
import { SwitchRow } from './switch-row'

interface PicturesSectionProps extends AllowedHostsProps {
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
      <AllowedHosts hosts={props.hosts} onTakeBack={props.onTakeBack} />
    </Section>
  )
}
