/** Characters of the longest tag. */
export const TAG_LENGTH = 50

/** A tag as it was meant: white space folded, without the mark that some write before it, cut where it is too long. */
export function tidyTag(typed: string): string {
  return foldedTag(typed)
    .replace(/^#+\s*/, '')
    .slice(0, TAG_LENGTH)
    .trim()
}

/** A tag as typed, but for the white space. */
export function foldedTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** What makes two tags the same: neither case nor white space tells them apart. */
export function foldTag(tag: string): string {
  return foldedTag(tag).toLowerCase()
}

/** A tag in the spelling that is in use already. */
export function spelledTag(typed: string, known: readonly string[]): string {
  const tag = tidyTag(typed)
  return known.find(other => foldTag(other) === foldTag(tag)) ?? tag
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some(other => foldTag(other) === foldTag(tag))
}

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

/** Every tag in use with the number of rows that have it, most used first; spellings of one tag counted together. */
export function tagCounts(rows: readonly { tags: readonly string[] }[]): { tag: string; count: number }[] {
  const spellings = new Map<string, number>()
  for (const row of rows) for (const tag of row.tags) spellings.set(tag, (spellings.get(tag) ?? 0) + 1)
  const counts = new Map<string, { tag: string; count: number }>()
  for (const [tag, count] of spellings) {
    const known = counts.get(foldTag(tag))
    if (known) known.count += count
    else counts.set(foldTag(tag), { tag, count })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || byFold(a.tag, b.tag))
}

/** Tags in use that may be meant: those that begin with what is typed, then those that hold it; none that are there. */
export function suggestTags(known: readonly string[], typed: string, tags: readonly string[]): string[] {
  const fold = foldTag(typed)
  const free = known.filter(tag => !hasTag(tags, tag))
  const rank = (tag: string) => (foldTag(tag).startsWith(fold) ? 0 : 1)
  return free.filter(tag => foldTag(tag).includes(fold)).sort((a, b) => rank(a) - rank(b))
}

const byFold = (a: string, b: string) => foldTag(a).localeCompare(foldTag(b))
