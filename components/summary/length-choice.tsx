import { useId } from 'preact/hooks'
import { i18n } from '#i18n'
import type { SummaryLength } from '@/utils/settings'

interface LengthChoiceProps {
  length: SummaryLength
  onLength: (length: SummaryLength) => void
}

/** Short, usual or long: radio buttons that look like one bar. */
export function LengthChoice({ length, onLength }: LengthChoiceProps) {
  const name = useId()
  const choices: { value: SummaryLength; words: string }[] = [
    { value: 'short', words: i18n.t('summary.short') },
    { value: 'usual', words: i18n.t('summary.usual') },
    { value: 'long', words: i18n.t('summary.long') }
  ]
  return (
    <fieldset class="length-choice">
      <legend class="visually-hidden">{i18n.t('summary.length')}</legend>
      {choices.map(({ value, words }) => (
        <label key={value} class="length">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === length}
            onChange={() => onLength(value)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
