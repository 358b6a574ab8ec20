import type { Article, Removal } from '../article'
import { hostOf } from '../url'
import { type Filters, labels, rulesFor, siteFor } from './catalogue'
import type { FilterChange } from './filter-change'
import { type Rule, ruleId } from './rule'

/** What can be done so that later readings do not cut a removal again. */
export interface RemovalWays {
  /** The site that it can be kept on; null where it was cut by no rule, or by none that still holds. */
  site: string | null
  /** The label that can be filtered no more; null where it was cut for no label's sake. */
  label: string | null
  /** Whether a rule of the reader's own cut it. */
  isOwn: boolean
}

/** A site as rules name it: the one that is known, else the address's host. */
export function siteScope(url: string): string {
  return siteFor(url)?.host ?? hostOf(url)
}

/** Tells of each removal of a story at this address what can be done. */
export function waysAt(url: string, filters: Filters): (removal: Removal) => RemovalWays {
  const standing = standingRules(url, filters)
  const site = siteScope(url)
  return removal => {
    const rule = standing(removal)
    if (!rule) return { site: null, label: null, isOwn: false }
    return { site, label: labelBehind(rule, removal), isOwn: rule.origin === 'reader' }
  }
}

/**
 * The change by which nothing of its site is cut for the removal's reason any more; null where no rule cut it. A rule
 * for that site alone is none any more; that what it met is kept must be said all the same, or another step cuts it.
 */
export function keptOnSite(removal: Removal, url: string, filters: Filters): FilterChange | null {
  const rule = standingRules(url, filters)(removal)
  if (!rule) return null
  const add: Rule[] = [{ ...rule, action: 'keep', scope: siteScope(url), origin: 'reader' }]
  if (rule.scope === '*') return { add }
  return rule.origin === 'reader' ? { drop: [ruleId(rule)], add } : { off: [ruleId(rule)], add }
}

/** The change by which the label that heads the removal is filtered nowhere; null where no label does. */
export function labelOff(removal: Removal, url: string, filters: Filters): FilterChange | null {
  const rule = standingRules(url, filters)(removal)
  const label = rule && labelBehind(rule, removal)
  if (!label) return null
  const isMet = (other: Rule) =>
    other.type === 'label' && other.action === 'cut' && fold(other.text) === fold(label)
  return { off: labels.filter(isMet).map(ruleId), drop: filters.own.filter(isMet).map(ruleId) }
}

/** Ids of the article's removals that rules cut before a change and cut no more after it. */
export function freedRemovals(article: Article, before: Filters, after: Filters): string[] {
  const [was, is] = [standingRules(article.url, before), standingRules(article.url, after)]
  return article.removals.filter(removal => was(removal) && !is(removal)).map(({ id }) => id)
}

/**
 * Ids of removals under labels that the filters keep: the engine has cut by its own judgement what the reader wants to
 * see.
 */
export function keptRemovals({ url, removals }: Article, filters: Filters): string[] {
  const judged = removals.filter(({ rule, label }) => rule === null && label !== null)
  // Most stories have none, and their rules need not be put together once more.
  if (judged.length === 0) return []
  const words = keptWords(rulesFor(url, filters))
  return judged.filter(({ label }) => words.has(fold(label ?? ''))).map(({ id }) => id)
}

/** Tells by which of the rules that apply to an address a removal would be cut again; null: by none. */
function standingRules(url: string, filters: Filters): (removal: Removal) => Rule | null {
  const rules = rulesFor(url, filters)
  const cuts = new Map(rules.filter(({ action }) => action === 'cut').map(rule => [ruleId(rule), rule]))
  const keeps = rules.filter(({ action }) => action === 'keep')
  const words = keptWords(keeps)
  const selectors = new Set(keeps.map(rule => (rule.type === 'selector' ? rule.selector : null)))
  return ({ rule: id, label }) => {
    const rule = id === null ? undefined : cuts.get(id)
    if (!rule) return null
    if (rule.type === 'label') return words.has(fold(rule.text)) ? null : rule
    const isHeaded = rule.origin === 'built-in' && label !== null && words.has(fold(label))
    return isHeaded || selectors.has(rule.selector) ? null : rule
  }
}

/** The label for whose sake a removal was cut: a site's own rule leaves boxes alone under a label that is off. */
function labelBehind(rule: Rule, { label }: Removal): string | null {
  if (rule.type === 'label') return rule.text
  if (rule.origin === 'reader' || label === null) return null
  return labels.find(({ text }) => fold(text) === fold(label))?.text ?? null
}

function keptWords(rules: readonly Rule[]): Set<string> {
  const words = (rule: Rule) => (rule.type === 'label' && rule.action === 'keep' ? fold(rule.text) : [])
  return new Set(rules.flatMap(words))
}

const fold = (text: string) => text.toLowerCase()
