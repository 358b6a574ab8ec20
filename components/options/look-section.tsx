import { i18n } from '#i18n'
import type { Look } from '@/utils/settings'
import { Choice } from './choice'
import { LookSample } from './look-sample'
import { LookSlider } from './look-slider'
import { Section } from './section'
import { SwitchRow } from './switch-row'
import { ThemeSwatch } from './theme-swatch'
import './look-section.css'

/** Least, greatest and step of each number of the look. */
export type LookLimits = Record<'size' | 'width' | 'spacing', { min: number; max: number; step: number }>

interface LookSectionProps {
  look: Look
  limits: LookLimits
  onLook(change: Partial<Look>): void
  onReset(): void
}

/** How an article looks in every view, with a sample that follows each change. */
export function LookSection({ look, limits, onLook, onReset }: LookSectionProps) {
  const themes = ['system', 'light', 'sepia', 'dark'] as const
  const fonts = ['serif', 'sans'] as const
  return (
    <Section id="look" heading={i18n.t('look.heading')}>
      <Choice<Look['theme']>
        legend={i18n.t('look.theme')}
        value={look.theme}
        onChange={theme => onLook({ theme })}
        options={themes.map(value => ({
          value,
          label: i18n.t(`look.${value}`),
          picture: <ThemeSwatch theme={value} />
        }))}
      />
      <Choice<Look['font']>
        legend={i18n.t('look.font')}
        value={look.font}
        onChange={font => onLook({ font })}
        options={fonts.map(value => ({
          value,
          label: i18n.t(`look.${value}`),
          picture: (
            <span class={`font-picture is-${value}`} aria-hidden="true">
              Bening
            </span>
          )
        }))}
      />
      <div class="look-sliders">
        <LookSlider
          label={i18n.t('look.size')}
          limits={limits.size}
          value={look.size}
          words={size => i18n.t('look.sizeValue', [size])}
          onChange={size => onLook({ size })}
        />
        <LookSlider
          label={i18n.t('look.width')}
          limits={limits.width}
          value={look.width}
          words={width => i18n.t('look.widthValue', [width])}
          onChange={width => onLook({ width })}
        />
        <LookSlider
          label={i18n.t('look.spacing')}
          limits={limits.spacing}
          value={look.spacing}
          words={spacing => i18n.t('look.spacingValue', [localNumber(spacing)])}
          onChange={spacing => onLook({ spacing })}
        />
      </div>
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

/** With the decimal sign of the language that the page speaks. */
function localNumber(value: number): string {
  return new Intl.NumberFormat(i18n.t('locale'), { maximumFractionDigits: 1 }).format(value)
}
