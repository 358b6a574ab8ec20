import { isChange } from '../is-change'
import type { Filters } from '../rules/catalogue'
import { changeFilters, type FilterChange } from '../rules/filter-change'
import { printRule } from '../rules/filter-text'
import { type Rule, ruleId } from '../rules/rule'
import { filtersItem } from '../settings'
import { type Settings, settingsGroups } from './settings-groups'

/** All that the reader has set: what goes into a file, and to their other browsers. */
export interface Preferences {
  settings: Settings
  filters: Filters
}

/** The keys of `storage.local` under which they are stored. */
export const preferenceKeys = [...settingsGroups.map(group => group.key), 'filters']

export async function readPreferences(): Promise<Preferences> {
  const groups = await Promise.all(settingsGroups.map(group => group.read()))
  return { settings: new Map(groups.flatMap(group => [...group])), filters: await filtersItem.getValue() }
}

/**
 * Stores what is different in `next`, which was made of `from`: what was changed in the meantime, in whichever view,
 * stays. The settings' values must have passed `isSettingValue`.
 */
export async function writePreferences(next: Preferences, from: Preferences): Promise<void> {
  const changed = new Map([...next.settings].filter(([name, value]) => from.settings.get(name) !== value))
  for (const group of settingsGroups)
    if ([...group.checks.keys()].some(name => changed.has(name))) await group.write(changed)
  const change = filtersBetween(from.filters, next.filters)
  if (isChange(change)) await filtersItem.setValue(changeFilters(await filtersItem.getValue(), change))
}

/** The change that makes the one of the other; rules are the same whose lines are. */
function filtersBetween(before: Filters, after: Filters): FilterChange {
  const lacks = (rules: readonly Rule[], rule: Rule) =>
    !rules.some(other => printRule(other) === printRule(rule))
  return {
    off: after.off.filter(id => !before.off.includes(id)),
    on: before.off.filter(id => !after.off.includes(id)),
    add: after.own.filter(rule => lacks(before.own, rule)),
    drop: before.own.filter(rule => lacks(after.own, rule)).map(ruleId)
  }
}
