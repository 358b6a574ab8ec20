import type { Article } from './article'
import { rulesFor } from './rules/catalogue'
import { ruleId } from './rules/rule'
import { withReading } from './rules/rule-hits'
import { filtersItem, ruleHitsItem } from './settings'
import { storedItem } from './stored-item'

/** The address that was noted last, in memory only: read again, a story tells nothing new of the rules. */
const lastNotedItem = storedItem<string>('session:lastNoted', { fallback: '' })

/** Remembers which rules met something in a story. Not for private windows. Never rejects: a reading can do without. */
export async function noteHits({ url, removals }: Article): Promise<void> {
  try {
    if ((await lastNotedItem.getValue()) === url) return
    await lastNotedItem.setValue(url)
    const rules = rulesFor(url, await filtersItem.getValue())
    const tried = rules.filter(({ scope, action }) => scope !== '*' && action === 'cut').map(ruleId)
    const met = removals.flatMap(({ rule }) => rule ?? [])
    await ruleHitsItem.setValue(withReading(await ruleHitsItem.getValue(), met, tried))
  } catch (error) {
    console.error('rule hits', error)
  }
}
