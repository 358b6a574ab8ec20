import { i18n } from '#i18n'
import type { BadLine } from '@/utils/rules/filter-text'
import type { FilterWords } from '../filter-editor/filter-completion'
import { FilterEditor } from '../filter-editor/filter-editor'
import { LivePreview, type LivePreviewProps } from '../live-preview/live-preview'
import { Section } from './section'

export interface FiltersSectionProps {
  /** What is typed, or what is kept where nothing was. */
  text: string
  /** What is kept, where nothing is typed over it; null while it is. */
  source: string | null
  /** Lines of the text that make no rule. */
  bad: BadLine[]
  words: FilterWords
  /** Whether the text differs from what is kept. */
  isChanged: boolean
  preview: LivePreviewProps
  onInput(text: string): void
  onKeep(): void
  onDiscard(): void
}

/** All of the reader's own rules as one text, in the form that filter lists have. */
export function FiltersSection({ isChanged, preview, onKeep, onDiscard, ...editor }: FiltersSectionProps) {
  return (
    <Section id="filters" heading={i18n.t('options.filters.heading')} intro={i18n.t('options.filters.intro')}>
      <FilterEditor
        label={i18n.t('options.filters.heading')}
        value={editor.text}
        onKeep={onKeep}
        {...editor}
      />
      <div class="own-buttons">
        {/* Not `disabled`: what was kept by keyboard would take the focus with it. */}
        <button
          type="button"
          class="button is-primary"
          aria-disabled={!isChanged}
          onClick={() => isChanged && onKeep()}
        >
          {i18n.t('options.filters.keep')}
        </button>
        <button
          type="button"
          class="button is-quiet"
          aria-disabled={!isChanged}
          onClick={() => isChanged && onDiscard()}
        >
          {i18n.t('options.filters.discard')}
        </button>
      </div>
      <LivePreview {...preview} />
    </Section>
  )
}
