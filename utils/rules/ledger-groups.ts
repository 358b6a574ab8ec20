import { type Article, KEPT_HTML, type Removal } from '../article'
import type { Filters } from './catalogue'
import { type RemovalWays, waysFor } from './keep-removal'

export interface LedgerRow extends RemovalWays {
  removal: Removal
  /** Whether only the beginning of it is known: the whole comes with the next reading. */
  isPart: boolean
}

/** What was cut under one label, by one rule, or for one reason of the engine's own. */
export interface LedgerGroup {
  key: string
  /** As the page wrote it; null where no label heads it. */
  label: string | null
  /** Ids of the rules that met something of it. */
  rules: string[]
  rows: LedgerRow[]
}

/**
 * The article's ledger, grouped by label and rule, in the order in which they stand in the page. Of a private one no
 * site is named: a rule for it would be written to disk.
 */
export function ledgerGroups(article: Article, filters: Filters, { isPrivate = false } = {}): LedgerGroup[] {
  const groups = new Map<string, LedgerGroup>()
  for (const removal of article.removals) {
    const key = keyOf(removal)
    const group = groups.get(key) ?? { key, label: removal.label, rules: [], rows: [] }
    groups.set(key, group)
    if (removal.rule && !group.rules.includes(removal.rule)) group.rules.push(removal.rule)
    const ways = waysFor(removal, article.url, filters)
    group.rows.push({
      removal,
      isPart: removal.html.length >= KEPT_HTML,
      ...ways,
      site: isPrivate ? null : ways.site
    })
  }
  return [...groups.values()]
}

function keyOf({ label, rule, reason }: Removal): string {
  if (label) return `label ${label.toLowerCase().replace(/[\s:：]+$/, '')}`
  return rule ? `rule ${rule}` : `reason ${reason}`
}
