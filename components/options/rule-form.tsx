import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { i18n } from '#i18n'

interface RuleFormProps {
  /** Names the form to those who do not see it. */
  name: string
  /** Words on the button. */
  submit: string
  /** Whether it was taken; where it was not, the focus goes to the first field with a problem. */
  onSubmit(): boolean
  onCancel?: () => void
  children: ComponentChildren
}

/** The frame of the forms for rules of the reader's own. */
export function RuleForm({ name, submit, onSubmit, onCancel, children }: RuleFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const focus = (selector: string) => {
    // The fields show their problems only after the next render.
    setTimeout(() => form.current?.querySelector<HTMLElement>(selector)?.focus())
  }
  const onFormSubmit = (event: Event) => {
    event.preventDefault()
    focus(onSubmit() ? 'input' : '[aria-invalid="true"]')
  }
  return (
    <form
      ref={form}
      class="own-form"
      aria-label={name}
      noValidate
      onSubmit={onFormSubmit}
      onKeyDown={event => event.key === 'Escape' && onCancel?.()}
    >
      <div class="own-fields">{children}</div>
      <div class="own-buttons">
        <button type="submit" class="button is-primary">
          {submit}
        </button>
        {onCancel && (
          <button type="button" class="button is-quiet" onClick={onCancel}>
            {i18n.t('options.cancel')}
          </button>
        )}
      </div>
    </form>
  )
}
