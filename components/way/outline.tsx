import { useEffect, useRef } from 'preact/hooks'
import { i18n } from '#i18n'
import type { Article } from '@/utils/article'
import { languageAttribute } from '../shell/language-name'
import type { Heading } from './headings'

interface OutlineProps {
  headings: readonly Heading[]
  /** Id of the heading over what is read. */
  current: string | null
  /** The story's language. */
  lang: string
  dir: Article['dir']
  onHeading: (id: string) => void
}

/** The story's subheadings, each leading to its place. */
export function Outline({ headings, current, lang, dir, onHeading }: OutlineProps) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const buttons = list.current
    ;(buttons?.querySelector<HTMLElement>('[aria-current]') ?? buttons?.querySelector('button'))?.focus()
  }, [])
  return (
    <nav class="outline" aria-label={i18n.t('way.outline')} ref={list}>
      <ol class="plain-list" lang={languageAttribute(lang)} dir={dir}>
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
