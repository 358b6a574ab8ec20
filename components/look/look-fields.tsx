import { i18n } from '#i18n'
import type { Look } from '@/utils/settings'
import { themes } from '@/utils/theme'
import { Choice } from '../options/choice'
import { SwitchRow } from '../options/switch-row'
import { LookSlider } from './look-slider'
import { OwnColours } from './own-colours'
import { ThemeSwatch } from './theme-swatch'
import './look-fields.css'

/** Least, greatest and step of each number of the look. */
export type LookLimits = Record<
  'size' | 'width' | 'spacing' | 'letters' | 'words',
  { min: number; max: number; step: number }
>

export interface LookFieldsProps {
  look: Look
  limits: LookLimits
  onLook: (change: Partial<Look>) => void
}

/** All of the look that is seen in the text itself: colours, letters, room. */
export function LookFields({ look, limits, onLook }: LookFieldsProps) {
  return (
    <>
      <Choice<Look['theme']>
        legend={i18n.t('look.theme')}
        value={look.theme}
        onChange={theme => onLook({ theme })}
        options={themes.map(value => ({
          value,
          label: i18n.t(`look.${value}`),
          picture: <ThemeSwatch {...look} theme={value} />
        }))}
      />
      {look.theme === 'own' ? <OwnColours colours={look} onColours={onLook} /> : null}
      <Choice<Look['font']>
        legend={i18n.t('look.font')}
        value={look.font}
        onChange={font => onLook({ font })}
        options={(['serif', 'sans', 'legible'] as const).map(value => ({
          value,
          label: i18n.t(`look.${value}`),
          picture: (
            <span class={`font-picture is-${value}`} aria-hidden="true">
              Bening
            </span>
          )
        }))}
      />
      <Sliders look={look} limits={limits} onLook={onLook} />
      <Choice<Look['guide']>
        legend={i18n.t('look.guide')}
        value={look.guide}
        onChange={guide => onLook({ guide })}
        options={(['none', 'ruler', 'focus'] as const).map(value => ({
          value,
          label: i18n.t(`look.${value}`),
          picture: <span class={`guide-picture is-${value}`} aria-hidden="true" />
        }))}
      />
      <div class="look-switches">
        <SwitchRow
          label={i18n.t('look.justified')}
          isOn={look.isJustified}
          onChange={isJustified => onLook({ isJustified })}
        />
        <SwitchRow
          label={i18n.t('look.hyphenated')}
          hint={i18n.t('look.hyphenatedHint')}
          isOn={look.isHyphenated}
          onChange={isHyphenated => onLook({ isHyphenated })}
        />
      </div>
    </>
  )
}

function Sliders({ look, limits, onLook }: LookFieldsProps) {
  const sliders = {
    size: (value: number) => i18n.t('look.sizeValue', [value]),
    width: (value: number) => i18n.t('look.widthValue', [value]),
    spacing: (value: number) => i18n.t('look.spacingValue', [localNumber(value)]),
    letters: percent,
    words: percent
  }
  return (
    <div class="look-sliders">
      {(['size', 'width', 'spacing', 'letters', 'words'] as const).map(name => (
        <LookSlider
          key={name}
          label={i18n.t(`look.${name}`)}
          limits={limits[name]}
          value={look[name]}
          words={sliders[name]}
          onChange={value => onLook({ [name]: value })}
        />
      ))}
    </div>
  )
}

/** With the decimal sign of the language that the page speaks. */
function localNumber(value: number): string {
  return new Intl.NumberFormat(i18n.t('locale'), { maximumFractionDigits: 1 }).format(value)
}

/** Of the text's size. */
function percent(value: number): string {
  return new Intl.NumberFormat(i18n.t('locale'), { style: 'percent' }).format(value)
}
