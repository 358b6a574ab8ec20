import { searchDatabase } from '@/utils/library/search/database'

/** As after an installation: nothing indexed, and nothing known of the reading list. */
export async function emptyIndex(): Promise<void> {
  const database = await searchDatabase()
  const names = [...database.objectStoreNames]
  const writing = database.transaction(names, 'readwrite')
  const facts = writing.objectStore('facts')
  const generation = (await facts.get('generation')) ?? 0
  for (const name of names) await writing.objectStore(name).clear()
  // It only ever grows: what a reader remembers of an index goes by it.
  await facts.put(generation + 1, 'generation')
  await writing.done
}
