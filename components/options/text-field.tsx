import { useId } from 'preact/hooks'

interface TextFieldProps {
  label: string
  hint: string
  /** What is wrong with the value, in words, or null. */
  problem: string | null
  value: string
  isCode?: boolean
  hasFocus?: boolean
  onInput(value: string): void
}

/** A line of text with its hint, and its problem once there is one. */
export function TextField({ label, hint, problem, value, isCode, hasFocus, onInput }: TextFieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={hasFocus ? focusOnce : null}
        class={isCode ? 'input is-code' : 'input'}
        type="text"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-problem`}
        onInput={event => onInput(event.currentTarget.value)}
      />
      {problem === null ? (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      ) : (
        <p id={`${id}-problem`} class="error">
          {problem}
        </p>
      )}
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus()
}
