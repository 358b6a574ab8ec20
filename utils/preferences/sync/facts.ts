import { parseFilters, printRule } from '../../rules/filter-text'
import { type Rule, ruleId } from '../../rules/rule'
import type { Preferences } from '../preferences'
import { type Fact, fallbackSettings, isSettingValue } from '../settings-groups'
import type { Entries } from './entries'

/** The reader's preferences as facts, under the keys of `Entries`. */
export function factsOf({ settings, filters }: Preferences): Map<string, Fact> {
  return new Map<string, Fact>([
    ...[...settings].map(([name, value]): [string, Fact] => [`=${name}`, value]),
    ...filters.off.map((id): [string, Fact] => [`-${id}`, true]),
    ...filters.own.map((rule): [string, Fact] => [`+${printRule(rule)}`, true])
  ])
}

/**
 * What the reader has changed since these entries, as entries of `time`. Settings that were changed before there were
 * any (null) count as the oldest: a browser that joins others takes their settings over, and gives its rules to them.
 */
export function editsSince(before: Entries | null, facts: Map<string, Fact>, time: number): Entries {
  const edits: Entries = new Map()
  const entries: Entries = before ?? new Map()
  for (const [key, value] of facts) {
    const known = entries.get(key)?.value ?? fallbackSettings.get(key.slice(1)) ?? null
    if (known !== value) edits.set(key, { time: before === null && key.startsWith('=') ? 0 : time, value })
  }
  for (const [key, { value }] of entries)
    if (value !== null && !facts.has(key) && isUnderstood(key)) edits.set(key, { time, value: null })
  return edits
}

/** A newer Bening's settings and rules are handed on and not taken for deleted. */
function isUnderstood(key: string): boolean {
  return key.startsWith('-') || rulesOf(key).length > 0
}

/**
 * The preferences that the entries stand for. What is there already keeps its order, which means nothing; what comes
 * from elsewhere follows.
 */
export function preferencesOf(entries: Entries, now: Preferences): Preferences {
  const settings = new Map(
    [...now.settings].map(([name, value]) => {
      const entry = entries.get(`=${name}`)
      return [name, isSettingValue(name, entry?.value) ? entry.value : value]
    })
  )
  // Of two lines for the same rule, set apart from each other, the later one holds.
  const alive = [...entries].filter(([, { value }]) => value !== null)
  const newestFirst = alive.sort(([a, one], [b, other]) => other.time - one.time || (a < b ? 1 : -1))
  const rules = new Map<string, Rule>()
  for (const [key] of newestFirst)
    for (const rule of rulesOf(key)) if (!rules.has(ruleId(rule))) rules.set(ruleId(rule), rule)
  const off = newestFirst.filter(([key]) => key.startsWith('-')).map(([key]) => key.slice(1))
  return {
    settings,
    filters: {
      off: inOrderOf(now.filters.off, off.reverse()),
      own: inOrderOf(now.filters.own.map(ruleId), [...rules.keys()].reverse()).flatMap(
        id => rules.get(id) ?? []
      )
    }
  }
}

function rulesOf(key: string): Rule[] {
  // What its own browser has let through, this one need not try again; a background has no page to try it on.
  return key.startsWith('+') ? parseFilters(key.slice(1), () => 'fine').rules : []
}

function inOrderOf(first: readonly string[], ids: readonly string[]): string[] {
  const wanted = new Set(ids)
  const there = first.filter(id => wanted.delete(id))
  return [...there, ...wanted]
}
