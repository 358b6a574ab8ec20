import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './choice.css'

export interface ChoiceOption<T extends string> {
  value: T
  label: string
  hint?: string
  /** Shown over the label. */
  picture?: ComponentChildren
}

interface ChoiceProps<T extends string> {
  legend: string
  options: readonly ChoiceOption<T>[]
  value: T
  onChange(value: T): void
}

/** One of a few, as cards: a group of radio buttons. */
export function Choice<T extends string>({ legend, options, value, onChange }: ChoiceProps<T>) {
  const name = useId()
  const hasPictures = options.some(option => option.picture)
  return (
    <fieldset class="choice-set">
      <legend class="choice-legend">{legend}</legend>
      <div class={hasPictures ? 'choice has-pictures' : 'choice'}>
        {options.map(option => (
          <label key={option.value} class="choice-card">
            {option.picture}
            <span class="choice-text">
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                onChange={() => onChange(option.value)}
              />
              <span>
                {option.label}
                {option.hint && <span class="choice-hint">{option.hint}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
