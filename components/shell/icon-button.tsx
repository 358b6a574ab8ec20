import type { ButtonHTMLAttributes } from 'preact'
import { Icon, type IconName } from './icon'

interface IconButtonProps extends ButtonHTMLAttributes {
  icon: IconName
  isFilled?: boolean
  /** What it does: its name, and what is shown where the pointer rests on it. */
  label: string
}

/** A button that shows an icon alone. */
export function IconButton({ icon, isFilled = false, label, class: look, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...button}
      class={look ? `icon-button ${look}` : 'icon-button'}
    >
      <Icon name={icon} isFilled={isFilled} />
    </button>
  )
}
