import { keepNewPictures } from '@/utils/library/pictures/keep-pictures'
import type { SaveOutcome } from '@/utils/library/saved'
import { save } from '@/utils/library/writer'

/** Saves a story of this session. Its pictures follow behind: the answer waits for none of them. */
export async function saveStory(request: Parameters<typeof save>[0]): Promise<SaveOutcome> {
  const outcome = await save(request)
  if (outcome.kind === 'saved' || outcome.kind === 'updated') void keepNewPictures([outcome.id])
  return outcome
}
