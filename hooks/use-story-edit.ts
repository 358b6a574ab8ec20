import { editsBack, wordsOf } from '@/utils/edits'
import { type StoryDeed, storyOffer, type UndoOffer } from '@/utils/keeping'
import { filtersBack } from '@/utils/rules/filter-change'
import type { Plan } from '@/utils/rules/plan-deed'
import { filtersItem } from '@/utils/settings'
import type { Shown } from '@/utils/stage'
import { editShown } from './edit-shown'

interface Context {
  shown: Shown | null
  /** Does some work, and tells where it fails. */
  attempt: (work: () => Promise<unknown>) => Promise<boolean>
  onOffer: (offer: Omit<UndoOffer, 'at'> | null) => void
}

/** Does what a plan says with the shown story, and with the filters for its sake. */
export type EditStory = (deed: StoryDeed, plan: Plan) => Promise<boolean>

/** Changes the shown story and offers to take it back in one step. */
export function useStoryEdit({ shown, attempt, onOffer }: Context): EditStory {
  return (deed, { edits, filters, name }) =>
    attempt(async () => {
      if (!shown) return
      const { source, article } = shown
      // The way back is told by what is there before anything is changed.
      const back = {
        source,
        edits: editsBack(shown, edits),
        words: wordsOf(edits, article),
        filters: filtersBack(await filtersItem.getValue(), filters)
      }
      await editShown({ source, edits, filters })
      onOffer(storyOffer(deed, name, back))
    })
}
