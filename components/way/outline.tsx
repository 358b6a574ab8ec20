import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Heading } from './headings'

interface OutlineProps {
  headings: readonly Heading[]
  /** Id of the heading over what is read. */
  current: string | null
  /** The story's language. */
  lang: string
  onHeading: (id: string) => void
  onClose: () => void
}

/** The story's subheadings, each leading to its place. Escape and a click elsewhere close it. */
export function Outline({ headings, current, lang, onHeading, onClose }: OutlineProps) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const buttons = list.current
    ;(buttons?.querySelector<HTMLElement>('[aria-current]') ?? buttons?.querySelector('button'))?.focus()
    const onPointerDown = (event: PointerEvent) => {
      if (!list.current?.parentElement?.contains(event.target as Node)) onClose()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Else the browser would close the popup with it.
      event.preventDefault()
      list.current?.parentElement?.querySelector('button')?.focus()
      onClose()
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return (
    <nav class="outline" aria-label={i18n.t('way.outline')} ref={list}>
      <ol class="plain-list" lang={lang === 'und' ? undefined : lang}>
        {headings.map(({ id, text, depth }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'location' : undefined}
              style={{ paddingInlineStart: `${0.65 + depth}rem` }}
              onClick={() => onHeading(id)}
            >
              {text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
