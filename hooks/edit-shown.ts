import type { EditChange } from '@/utils/edits'
import type { StoryBack } from '@/utils/keeping'
import { sendMessage } from '@/utils/messages'
import { changeFilters, type FilterChange } from '@/utils/rules/filter-change'
import { filtersItem } from '@/utils/settings'
import type { ShownSource } from '@/utils/stage'
import { editStory } from '@/utils/stories'

/** Changes the blocks of what is shown, and the filters with them. Rejects where either is refused. */
export async function editShown({ source, edits, filters }: StoryBack): Promise<void> {
  if (isChange(filters)) await filtersItem.setValue(changeFilters(await filtersItem.getValue(), filters))
  if (isChange(edits)) await editBlocks(source, edits)
}

function editBlocks(source: ShownSource, edits: EditChange): Promise<void> {
  if ('story' in source) return editStory(source.story, edits)
  return sendMessage('patchState', { id: source.saved, patch: edits })
}

function isChange(change: EditChange | FilterChange): boolean {
  return Object.values(change).some(list => list.length > 0)
}
