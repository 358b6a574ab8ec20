import { useId } from 'preact/hooks'

interface SelectFieldProps<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange(value: T): void
}

/** One of a list. */
export function SelectField<T extends string>({ label, options, value, onChange }: SelectFieldProps<T>) {
  const id = useId()
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={event => onChange(event.currentTarget.value as T)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
