import { type EditChange, renumbered } from '@/utils/edits'
import { isChange } from '@/utils/is-change'
import type { StoryBack } from '@/utils/keeping'
import { getSaved } from '@/utils/library/records'
import { sendMessage } from '@/utils/messages'
import { changeFilters } from '@/utils/rules/filter-change'
import { filtersItem } from '@/utils/settings'
import type { ShownSource } from '@/utils/stage'
import { editStory, getStory } from '@/utils/stories'

type StoryEdit = Omit<StoryBack, 'words'>

/** Changes the blocks of what is shown, and the filters with them. Rejects where either is refused. */
export async function editShown({ source, edits, filters }: StoryEdit): Promise<void> {
  if (isChange(filters)) await filtersItem.setValue(changeFilters(await filtersItem.getValue(), filters))
  if (isChange(edits)) await editBlocks(source, edits)
}

/** Takes a change back, in the reading that there is of its story by now. Rejects where that is refused. */
export async function undoEdit({ source, edits, words, filters }: StoryBack): Promise<void> {
  const article =
    'story' in source
      ? (await getStory(source.story))?.article
      : (await getSaved(source.saved))?.saved.article
  await editShown({ source, edits: article ? renumbered(edits, words, article) : {}, filters })
}

function editBlocks(source: ShownSource, edits: EditChange): Promise<void> {
  if ('story' in source) return editStory(source.story, edits)
  return sendMessage('patchState', { id: source.saved, patch: edits })
}
