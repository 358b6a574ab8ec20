import type { Article } from '../article'
import type { EditChange } from '../edits'
import type { HideProposal, RemovalDeed } from '../stage'
import type { Filters } from './catalogue'
import { changeFilters, type FilterChange, withRule } from './filter-change'
import { freedRemovals, keptOnSite, labelOff, siteScope, waysAt } from './keep-removal'

/** What a deed means for the story and for the filters. */
export interface Plan {
  edits: EditChange
  filters: FilterChange
  /** The site or the label that it holds for; empty where that is the story alone. */
  name: string
}

/** What it means to do something with a block that was cut or taken out; null where it cannot be done. */
export function planDeed(article: Article, filters: Filters, id: string, deed: RemovalDeed): Plan | null {
  const removal = article.removals.find(other => other.id === id)
  if (deed === 'bring-back') return here({ addRestored: [id], removeHidden: [id] })
  if (!removal) return deed === 'take-out' ? here({ removeRestored: [id], addHidden: [id] }) : null
  const ways = waysAt(article.url, filters)(removal)
  if (deed === 'take-out') {
    // What no rule cuts may be back at the next reading.
    return here({ removeRestored: [id], addHidden: ways.site ? [] : [id] })
  }
  const isOnSite = deed === 'keep-on-site'
  const change = (isOnSite ? keptOnSite : labelOff)(removal, article.url, filters)
  if (!change) return null
  const freed = freedRemovals(article, filters, changeFilters(filters, change))
  const back = [...new Set([id, ...freed])]
  const name = isOnSite ? siteScope(article.url) : (ways.label ?? '')
  return { edits: { addRestored: back, removeHidden: back }, filters: change, name }
}

/** What it means to hide what a proposed rule meets. */
export function planHide({ url }: Article, { rule, blocks }: HideProposal): Plan {
  return {
    edits: { addHidden: blocks, removeRestored: blocks },
    filters: withRule(rule),
    name: rule.type === 'label' ? rule.text : siteScope(url)
  }
}

function here(edits: EditChange): Plan {
  return { edits, filters: {}, name: '' }
}
