import { browser } from '../../browser'
import { keptOf } from './store'

/** `pictures:<id>`: how far the keeping of a saved article's pictures is. Derived; the pictures are in IndexedDB. */
export interface StoryPictures {
  version: 1
  state:
    | 'keeping'
    /** All are kept that could be had. */
    | 'done'
    /** More would pass the reader's limit. */
    | 'over-limit'
    /** The browser has no room for more. */
    | 'no-room'
    /** Some had to make room for newer ones. */
    | 'dropped'
  /** Pictures of the story, and how many of them are kept. */
  total: number
  kept: number
  bytes: number
  /** Match patterns of the hosts that would have to be allowed for the rest. */
  origins: string[]
}

const PREFIX = 'pictures:'

export const picturesKey = (id: string) => `${PREFIX}${id}`

/** The ids of the stories whose pictures a list of storage keys tells of. */
export function pictureStories(keys: readonly string[]): string[] {
  return keys.filter(key => key.startsWith(PREFIX)).map(key => key.slice(PREFIX.length))
}

/** The records of these stories; those without one are left out. */
export async function readStoryPictures(ids: readonly string[]): Promise<Map<string, StoryPictures>> {
  const found = await browser.storage.local.get(ids.map(picturesKey))
  return new Map(
    ids.flatMap(id => {
      const record = recordOf(found[picturesKey(id)])
      return record ? [[id, record] as const] : []
    })
  )
}

/** Calls back with each record that changes, null where it is gone; returns the way to stop. */
export function watchStoryPictures(onChange: (id: string, record: StoryPictures | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    for (const id of pictureStories(Object.keys(changes)))
      onChange(id, recordOf(changes[picturesKey(id)]?.newValue))
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/** Writes the record, counted from what is kept. A full disk loses no more than the note. */
export async function noteStoryPictures(
  id: string,
  { state, total, origins }: Pick<StoryPictures, 'state' | 'total' | 'origins'>
): Promise<void> {
  try {
    const { sources, bytes } = await keptOf(id)
    const record: StoryPictures = { version: 1, state, total, kept: sources.length, bytes, origins }
    await browser.storage.local.set({ [picturesKey(id)]: record })
  } catch (error) {
    console.warn(error)
  }
}

export async function forgetNotes(ids: readonly string[]): Promise<void> {
  await browser.storage.local.remove(ids.map(picturesKey))
}

const states: Record<StoryPictures['state'], true> = {
  keeping: true,
  done: true,
  'over-limit': true,
  'no-room': true,
  dropped: true
}

function recordOf(value: unknown): StoryPictures | null {
  const record = value as Partial<StoryPictures> | null | undefined
  const isSound =
    record?.version === 1 &&
    Object.hasOwn(states, record.state ?? '') &&
    [record.total, record.kept, record.bytes].every(Number.isFinite) &&
    Array.isArray(record.origins) &&
    record.origins.every(origin => typeof origin === 'string')
  return isSound ? (record as StoryPictures) : null
}
