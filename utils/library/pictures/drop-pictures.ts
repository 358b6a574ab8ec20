import { dropOldest, keptBytes } from './store'
import { noteStoryPictures, readStoryPictures } from './story-record'

/** The part of what is kept that the reader drops at a time. */
const PART = 1 / 4

/** Drops the oldest pictures, about a quarter of all that is kept by weight; texts stay. */
export async function dropOldestPictures(): Promise<void> {
  await makeRoom((await keptBytes()) * PART)
}

/** Drops the oldest pictures until so many bytes are free, but none of the story `except`; their stories are told. */
export async function makeRoom(bytes: number, except?: string): Promise<void> {
  const stories = await dropOldest(bytes, except)
  for (const [id, record] of await readStoryPictures(stories))
    await noteStoryPictures(id, { ...record, state: 'dropped' })
}
