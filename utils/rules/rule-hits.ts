/** What rules have met in the last readings. No address is in it, and nothing of private windows. */
export interface RuleHits {
  /** Ids of the rules that met something, of each reading; the newest last. */
  readings: string[][]
  /** Of each rule for one site that has ever met something: stories of that site in a row in which it met nothing. */
  misses: Record<string, number>
}

/** So many readings are remembered. */
const REMEMBERED = 50
/** Stories in a row after which a rule counts as out of date. */
const STALE = 5

/** With one more reading. `met` are ids of rules that met something, `tried` those of the story's site alone. */
export function withReading(hits: RuleHits, met: readonly string[], tried: readonly string[]): RuleHits {
  const isMet = new Set(met)
  const misses = new Map(Object.entries(hits.misses))
  for (const id of tried) {
    const before = misses.get(id)
    if (isMet.has(id)) misses.set(id, 0)
    else if (before !== undefined) misses.set(id, before + 1)
  }
  return {
    readings: [...hits.readings, [...isMet]].slice(-REMEMBERED),
    misses: Object.fromEntries(misses)
  }
}

/** In how many of the remembered readings each rule met something. */
export function countHits({ readings }: RuleHits): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of readings.flat()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Whether a rule that used to meet something no longer does. */
export function isStale({ misses }: RuleHits, id: string): boolean {
  return (misses[id] ?? 0) >= STALE
}
