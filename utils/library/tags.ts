import { foldedTag, foldTag } from '../tags'

/** The tags as they are stored: each once, the first spelling wins; without empty ones; sorted. */
export function normalTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const tag of tags.map(foldedTag)) {
    const fold = foldTag(tag)
    if (fold !== '' && !byFold.has(fold)) byFold.set(fold, tag)
  }
  // By code points: the same order in every language that the browser may speak.
  return [...byFold].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tag]) => tag)
}
