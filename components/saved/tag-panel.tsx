import type { ListChange } from '@/utils/keeping'
import type { SavedEntry } from '@/utils/library/saved'
import { tagCounts } from '@/utils/tags'
import { TagField } from './tag-field'

interface TagPanelProps {
  entries: readonly SavedEntry[]
  /** Tags in use, most used first. */
  known: () => readonly string[]
  onChange: (entries: readonly SavedEntry[], change: ListChange) => void
  onClose: () => void
}

/** The tags of one story of the list, or of all that are selected. */
export function TagPanel({ entries, known, onChange, onClose }: TagPanelProps) {
  return (
    <div class="list-panel tag-panel">
      <TagField
        tags={tagCounts(entries).map(({ tag }) => tag)}
        known={known}
        isOpen
        onAdd={addTag => onChange(entries, { addTag })}
        onRemove={removeTag => onChange(entries, { removeTag })}
        onClose={onClose}
      />
    </div>
  )
}
