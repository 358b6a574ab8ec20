import type { Article } from './article'

/**
 * The removals of a later reading that the reader had brought back in an earlier one. Removals are numbered anew at
 * each reading: only those with the same words are the same.
 */
export function carryRestored(before: Article, restored: readonly string[], after: Article): string[] {
  const texts = new Map(before.removals.map(removal => [removal.id, removal.text]))
  const kept = new Set(restored.map(id => texts.get(id)))
  return after.removals.filter(removal => kept.has(removal.text)).map(removal => removal.id)
}
