import type { Article } from '../article'
import { isLikeStory } from '../likeness'
import type { SavedRecord, Unreadable } from './records'

type Read = (ids: readonly string[]) => Promise<Map<string, SavedRecord | Unreadable | null>>

/**
 * Which of the articles with a story's address is that story: one that reads alike; one that cannot be read, of which
 * it must be believed; or none of them, where the site has used the address for another story.
 */
export async function findSame(
  ids: readonly string[],
  article: Article,
  read: Read
): Promise<{ record: SavedRecord } | { newer: string } | { broken: string } | 'new'> {
  const records = [...(await read(ids))]
  for (const [, record] of records)
    if (isReadable(record) && isLikeStory(record.saved.article, article)) return { record }
  const [newer] = records.find(([, record]) => record === 'newer') ?? []
  if (newer) return { newer }
  const [broken] = records.find(([, record]) => !isReadable(record)) ?? []
  return broken ? { broken } : 'new'
}

function isReadable(record: SavedRecord | Unreadable | null): record is SavedRecord {
  return record !== null && typeof record !== 'string'
}
