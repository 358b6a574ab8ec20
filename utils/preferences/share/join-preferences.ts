import { parseFilters, printRule } from '../../rules/filter-text'
import type { ReadSelector } from '../../rules/own-rule'
import { ruleId } from '../../rules/rule'
import type { Preferences } from '../preferences'
import type { Fact } from '../settings-groups'
import type { SharedPreferences } from './read-preferences'

/** What taking a file in would change. */
export interface PreferenceChanges {
  settings: { name: string; from: Fact; to: Fact }[]
  /** Ids of built-in rules that would be switched off. */
  off: string[]
  /** Filters that would join the reader's own, as lines. */
  added: string[]
  /** Number of filters that are there already. */
  known: number
}

/** The reader's preferences and their filters as a text. */
export interface WrittenPreferences extends Preferences {
  text: string
}

/**
 * The reader's preferences with a file's: settings are taken over, filters and switched-off rules join those that are
 * there, so that nothing is lost and doing it twice changes nothing. Where there is none, the file's text stays as it
 * is.
 */
export function joinPreferences(
  now: WrittenPreferences,
  shared: SharedPreferences,
  readSelector: ReadSelector
): WrittenPreferences {
  const text = joinTexts(now.text, shared.text)
  return {
    settings: new Map([...now.settings, ...shared.settings]),
    filters: {
      off: [...new Set([...now.filters.off, ...shared.off])],
      own: parseFilters(text, readSelector).rules
    },
    text
  }
}

function joinTexts(now: string, other: string): string {
  if (now.trim() === '') return other
  const there = new Set(now.split('\n').map(line => line.trim()))
  const lines = other.split('\n').filter(line => !there.has(line.trim()))
  if (lines.length === 0) return now
  return `${now.replace(/\s*$/, '\n')}${lines.join('\n')}\n`
}

/** What differs between preferences as they are and as they would be. */
export function changesBetween(now: Preferences, shared: SharedPreferences): PreferenceChanges {
  const own = new Set(now.filters.own.map(ruleId))
  const off = new Set(now.filters.off)
  const added = shared.rules.filter(rule => !own.has(ruleId(rule)))
  return {
    settings: [...shared.settings].flatMap(([name, to]) => {
      const from = now.settings.get(name)
      return from === undefined || from === to ? [] : [{ name, from, to }]
    }),
    off: shared.off.filter(id => !off.has(id)),
    added: added.map(printRule),
    known: shared.rules.length - added.length
  }
}
