import { storedItem } from '../../stored-item'
import { readStoryPictures, type StoryPictures } from './story-record'

/** Ids of the stories whose pictures are still to be kept; outlives a worker that is stopped. The background writes it. */
export const pictureJobsItem = storedItem<string[]>('local:pictureJobs', { fallback: [] })

/** How far the keeping is of those stories whose pictures are being kept just now, by id. */
export async function underWay(): Promise<Map<string, StoryPictures>> {
  const records = await readStoryPictures(await pictureJobsItem.getValue())
  return new Map([...records].filter(([, { state }]) => state === 'keeping'))
}
