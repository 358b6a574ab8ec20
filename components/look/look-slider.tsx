import { useId } from 'preact/hooks'

interface LookSliderProps {
  label: string
  limits: { min: number; max: number; step: number }
  value: number
  /** The value with its unit. */
  words(value: number): string
  onChange(value: number): void
}

/** One number of the look. Changes while it is dragged. */
export function LookSlider({ label, limits, value, words, onChange }: LookSliderProps) {
  const id = useId()
  return (
    <div class="look-slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{words(value)}</output>
      <input
        id={id}
        type="range"
        {...limits}
        value={value}
        aria-valuetext={words(value)}
        onInput={event => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
