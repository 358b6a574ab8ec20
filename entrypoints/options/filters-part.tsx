import { i18n } from '#i18n'
import { FiltersSection } from '@/components/options/filters-section'
import { useFilterText } from '@/hooks/use-filter-text'
import { usePreview } from '@/hooks/use-preview'
import type { KnownWords } from '@/utils/rules/filter-rows'

interface FiltersPartProps {
  words: KnownWords
  /** Tells what became of a change. */
  save(write: Promise<unknown>): Promise<unknown>
}

/** The filters as text, with their preview. What is typed is known here alone: the rest of the page is not drawn anew. */
export function FiltersPart({ words, save }: FiltersPartProps) {
  const filters = useFilterText()
  const preview = usePreview(filters?.text ?? null, i18n.t('locale'))
  if (!filters) return null
  const { text, source, bad, isChanged, type, keep, discard } = filters
  return (
    <FiltersSection
      text={text}
      source={source}
      bad={bad}
      words={words}
      isChanged={isChanged}
      preview={preview}
      onInput={type}
      onKeep={() => void save(keep())}
      onDiscard={discard}
    />
  )
}
