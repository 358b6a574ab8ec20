import { type BadLine, parseFilters } from '../../rules/filter-text'
import type { ReadSelector } from '../../rules/own-rule'
import type { Rule } from '../../rules/rule'
import { isSetting, isSettingValue, type Settings } from '../settings-groups'
import { MARK, SHARE_VERSION } from './print-preferences'

/** Why a file as a whole cannot be taken. */
export type SharedFailure =
  | 'too-large'
  | 'not-text'
  | 'newer' // written by a newer Bening
  | 'nothing' // holds neither settings nor filters

/** A line that is passed over. Lines count from 1. */
export type SharedProblem =
  | { kind: 'setting-unknown'; line: number; name: string }
  | { kind: 'setting-value'; line: number; name: string }
  | { kind: 'head'; line: number }
  | ({ kind: 'filter' } & BadLine)

/** What a file of preferences, or any list of filters, holds. */
export interface SharedPreferences {
  settings: Settings
  off: string[]
  /** Its filters, with notes and what makes no rule. */
  text: string
  rules: Rule[]
  problems: SharedProblem[]
}

/** Characters. A list of twenty thousand filters has half of it. */
const MOST = 2_000_000

/** Reads a file of preferences; nothing is taken in yet. Never throws. */
export function readPreferencesText(
  file: string,
  readSelector: ReadSelector
): SharedPreferences | { failure: SharedFailure } {
  if (file.length > MOST) return { failure: 'too-large' }
  // What no text holds: control characters, and what was no UTF-8.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x08\x0e-\x1f\ufffd]/.test(file)) return { failure: 'not-text' }
  const lines = file.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const head = readHead(lines)
  if ('failure' in head) return head
  const text = lines.slice(head.length).join('\n')
  const { rules, bad } = parseFilters(text, readSelector)
  if (head.settings.size + head.off.length + rules.length === 0) return { failure: 'nothing' }
  const problems = bad.map(
    (each): SharedProblem => ({ kind: 'filter', ...each, line: each.line + head.length })
  )
  return {
    settings: head.settings,
    off: head.off,
    text,
    rules,
    problems: [...head.problems, ...problems]
  }
}

interface Head extends Pick<SharedPreferences, 'settings' | 'off' | 'problems'> {
  /** Number of its lines, the empty one included; none in a list that is not Bening's. */
  length: number
}

function readHead(lines: readonly string[]): Head | { failure: SharedFailure } {
  const head: Head = { length: 0, settings: new Map(), off: [], problems: [] }
  const [first = ''] = lines
  if (!first.startsWith(MARK)) return head
  if (Number(first.slice(MARK.length)) !== SHARE_VERSION) return { failure: 'newer' }
  const end = lines.findIndex(line => line.trim() === '')
  head.length = end < 0 ? lines.length : end + 1
  for (const [at, text] of lines.slice(1, end < 0 ? undefined : end).entries())
    readHeadLine(text, at + 2, head)
  head.off = [...new Set(head.off)]
  return head
}

function readHeadLine(text: string, line: number, head: Head): void {
  const [, name = '', written = ''] = /^! ([\w.]+) = (.*)$/s.exec(text) ?? []
  const value = parsed(written)
  if (name === '') head.problems.push({ kind: 'head', line })
  else if (name === 'off' && typeof value === 'string') head.off.push(value)
  else if (isSettingValue(name, value)) head.settings.set(name, value)
  else {
    const isKnown = isSetting(name) || name === 'off'
    head.problems.push({ kind: isKnown ? 'setting-value' : 'setting-unknown', line, name })
  }
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}
