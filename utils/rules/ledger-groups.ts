import { type Article, type Block, KEPT_HTML, type Removal } from '../article'
import type { Filters } from './catalogue'
import { type RemovalWays, waysAt } from './keep-removal'

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
 * The article's ledger, what the reader took out before the rest, grouped by label and rule, in the order in which they stand in the page. Of a private one no
 * site is named: a rule for it would be written to disk.
 */
export function ledgerGroups(
  article: Article,
  hidden: readonly string[],
  filters: Filters,
  { isPrivate = false } = {}
): LedgerGroup[] {
  const groups = new Map<string, LedgerGroup>()
  const waysOf = waysAt(article.url, filters)
  const byHand = article.blocks.filter(({ id }) => hidden.includes(id)).map(asRemoval)
  for (const removal of [...byHand, ...article.removals]) {
    const key = keyOf(removal)
    const group = groups.get(key) ?? { key, label: removal.label, rules: [], rows: [] }
    groups.set(key, group)
    if (removal.rule && !group.rules.includes(removal.rule)) group.rules.push(removal.rule)
    const ways = waysOf(removal)
    group.rows.push({
      removal,
      isPart: removal.html.length >= KEPT_HTML,
      ...ways,
      site: isPrivate ? null : ways.site
    })
  }
  return [...groups.values()]
}

/** A block that the reader took out, as the ledger lists what was cut. */
function asRemoval({ id, html, text }: Block): Removal {
  const links = html.split('<a ').length - 1
  const cut = { step: 'post-clean', reason: 'hidden', label: null, rule: null } as const
  return { ...cut, id, html, text, links, anchor: null }
}

function keyOf({ label, rule, reason }: Removal): string {
  if (label) return `label ${label.toLowerCase().replace(/[\s:：]+$/, '')}`
  return rule ? `rule ${rule}` : `reason ${reason}`
}
