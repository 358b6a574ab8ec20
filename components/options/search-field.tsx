import { useId } from 'preact/hooks'

interface SearchFieldProps {
  label: string
  value: string
  /** How much was found, in words; empty while nothing is sought. */
  found: string
  onInput(value: string): void
}

/** Filters a list as one types, and says how much is left of it. */
export function SearchField({ label, value, found, onInput }: SearchFieldProps) {
  const id = useId()
  return (
    <div class="search-field">
      <label class="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={event => onInput(event.currentTarget.value)}
      />
      <p class="hint" role="status">
        {found}
      </p>
    </div>
  )
}
