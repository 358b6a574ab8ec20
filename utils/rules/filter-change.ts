import type { Filters } from './catalogue'
import { type Rule, ruleId } from './rule'

/** What is different about the reader's filters. */
export interface FilterChange {
  /** Ids of built-in rules that are switched off, and of those that are on again. */
  off?: string[]
  on?: string[]
  /** Rules of the reader's own that come, and ids of those that go. */
  add?: Rule[]
  drop?: string[]
}

/** The change by which a rule holds from now on: its very opposite, which would win or be idle, goes. */
export function withRule(rule: Rule): FilterChange {
  const opposite: Rule = { ...rule, action: rule.action === 'cut' ? 'keep' : 'cut' }
  return { add: [rule], drop: [ruleId(opposite)] }
}

/** Rules that are handed to a reading, with one more that holds as `withRule` would have it. */
export function rulesWith(rules: readonly Rule[], rule: Rule): Rule[] {
  return changeFilters({ off: [], own: [...rules] }, withRule(rule)).own
}

/** The filters after a change; what is there already does not come twice. */
export function changeFilters(
  filters: Filters,
  { off = [], on = [], add = [], drop = [] }: FilterChange
): Filters {
  const own = filters.own.filter(rule => !drop.includes(ruleId(rule)))
  const there = new Set(own.map(ruleId))
  return {
    off: [...new Set([...filters.off.filter(id => !on.includes(id)), ...off])],
    own: [...own, ...add.filter(rule => !there.has(ruleId(rule)))]
  }
}

/** What takes a change back that is made to these filters. */
export function filtersBack(
  filters: Filters,
  { off = [], on = [], add = [], drop = [] }: FilterChange
): FilterChange {
  const there = new Set(filters.own.map(ruleId))
  return {
    on: off.filter(id => !filters.off.includes(id)),
    off: on.filter(id => filters.off.includes(id)),
    drop: add.map(ruleId).filter(id => !there.has(id)),
    add: filters.own.filter(rule => drop.includes(ruleId(rule)))
  }
}
