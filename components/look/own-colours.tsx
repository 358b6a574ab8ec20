import { useId } from 'preact/hooks'
import { i18n } from '#i18n'
import { contrast, READABLE } from '@/utils/contrast'
import type { OwnColours as Colours } from '@/utils/theme'

interface OwnColoursProps {
  colours: Colours
  onColours: (change: Partial<Colours>) => void
}

/** The three colours of one's own theme, and a warning where they cannot be read well. */
export function OwnColours({ colours, onColours }: OwnColoursProps) {
  const id = useId()
  const parts = ['paper', 'ink', 'accent'] as const
  return (
    <fieldset>
      <legend class="choice-legend">{i18n.t('look.colours')}</legend>
      <div class="own-colours">
        {parts.map(part => (
          <label key={part} class="own-colour">
            <input
              type="color"
              value={colours[part]}
              aria-describedby={part === 'paper' ? undefined : id}
              onInput={event => onColours({ [part]: event.currentTarget.value })}
            />
            {i18n.t(`look.${part}`)}
          </label>
        ))}
      </div>
      <div id={id} role="status">
        <ContrastLine words="look.contrastInk" ratio={contrast(colours.ink, colours.paper)} />
        <ContrastLine words="look.contrastAccent" ratio={contrast(colours.accent, colours.paper)} />
      </div>
    </fieldset>
  )
}

interface ContrastLineProps {
  words: 'look.contrastInk' | 'look.contrastAccent'
  ratio: number
}

/** "Text on paper 12.6:1", and what to do where that is too little. */
function ContrastLine({ words, ratio }: ContrastLineProps) {
  const isReadable = ratio >= READABLE
  // Rounded down: 4.49 is not yet 4.5.
  const shown = new Intl.NumberFormat(i18n.t('locale')).format(Math.floor(ratio * 10) / 10)
  return (
    <p class={isReadable ? 'hint' : 'error'}>
      {i18n.t(words, [shown])} {isReadable ? null : i18n.t('look.contrastLow')}
    </p>
  )
}
