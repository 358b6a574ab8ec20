import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './switch-row.css'

interface SwitchRowProps {
  label: ComponentChildren
  hint?: ComponentChildren
  isOn: boolean
  onChange(isOn: boolean): void
}

/** A switch with its words; the whole row operates it. The label alone is its name, the hint describes it. */
export function SwitchRow({ label, hint, isOn, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <label class="switch-row">
      <span>
        <span id={`${id}-name`}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} class="switch-hint">
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        class="switch"
        aria-labelledby={`${id}-name`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={isOn}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
