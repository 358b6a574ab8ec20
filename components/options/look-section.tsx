import { i18n } from '#i18n'
import { LookFields, type LookFieldsProps } from '../look/look-fields'
import { LookSample } from './look-sample'
import { Section } from './section'
import { SwitchRow } from './switch-row'
import './look-section.css'

interface LookSectionProps extends LookFieldsProps {
  onReset: () => void
}

/** How an article looks in every view, with a sample that follows each change. */
export function LookSection({ look, limits, onLook, onReset }: LookSectionProps) {
  return (
    <Section id="look" heading={i18n.t('look.heading')}>
      <LookFields look={look} limits={limits} onLook={onLook} />
      <LookSample />
      <SwitchRow
        label={i18n.t('look.pictures')}
        hint={i18n.t('look.picturesHint')}
        isOn={look.pictures}
        onChange={pictures => onLook({ pictures })}
      />
      <button type="button" class="button" onClick={onReset}>
        {i18n.t('look.reset')}
      </button>
    </Section>
  )
}
