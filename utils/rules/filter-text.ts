import { type FilterLine, type LineProblem, parseLine } from './filter-line'
import type { ReadSelector } from './own-rule'
import { type Rule, ruleId } from './rule'

/** A line that makes no rule, and where in it the fault is. */
export interface BadLine {
  /** Counted from 1. */
  line: number
  problem: LineProblem
  /** Columns in the line, from 0; the last one not included. */
  from: number
  to: number
}

export interface ReadFilters {
  /** In the order of their lines; of equal ones the first. */
  rules: Rule[]
  bad: BadLine[]
}

/**
 * Rules from a text of filter lines, as docs/filters.md teaches them. Lines that make none are named and passed over:
 * nothing throws.
 */
export function parseFilters(text: string, readSelector: ReadSelector): ReadFilters {
  const rules = new Map<string, Rule>()
  const bad: BadLine[] = []
  for (const [index, { read }] of readLines(text, readSelector).entries()) {
    if (read.kind === 'problem') {
      const { problem, from, to } = read
      bad.push({ line: index + 1, problem, from, to })
    }
    if (read.kind !== 'rules') continue
    for (const rule of read.rules) if (!rules.has(ruleId(rule))) rules.set(ruleId(rule), rule)
  }
  return { rules: [...rules.values()], bad }
}

/** The lines of rules, from which `parseFilters` makes the same rules again. */
export function printFilters(rules: readonly Rule[]): string {
  return rules.map(rule => `${printRule(rule)}\n`).join('')
}

/** One rule as a line: its identity, with what else it says in the brackets that AdGuard's lists have for it. */
export function printRule(rule: Rule): string {
  const modifiers = [
    rule.kind === 'other' ? '' : `kind=${rule.kind}`,
    rule.type === 'selector' || rule.lang === '*' ? '' : `lang=${rule.lang}`
  ].filter(modifier => modifier !== '')
  const line = ruleId(rule)
    .replace(/^\*(?=#)/, '')
    .replace(/[\r\n\f]+/g, ' ')
  return modifiers.length > 0 ? `[$${modifiers.join(',')}]${line}` : line
}

/**
 * The reader's text, brought to say just these rules, which may have been changed elsewhere: lines whose rules are
 * gone go, rules that no line makes get one at the end. Comments and lines that make no rule stay.
 */
export function reconcileText(text: string, rules: readonly Rule[], readSelector: ReadSelector): string {
  const wanted = new Map(rules.map(rule => [printRule(rule), rule]))
  const kept = readLines(text, readSelector).flatMap(({ line, read }) => {
    if (read.kind !== 'rules') return [line]
    const made = read.rules.map(printRule)
    const left = made.filter(printed => wanted.delete(printed))
    return left.length === made.length ? [line] : left
  })
  while (kept[kept.length - 1]?.trim() === '') kept.pop()
  return [...kept, ...wanted.keys()].map(line => `${line}\n`).join('')
}

function readLines(text: string, readSelector: ReadSelector): { line: string; read: FilterLine }[] {
  const judged = new Map<string, ReturnType<ReadSelector>>()
  const readOnce: ReadSelector = selector => {
    const verdict = judged.get(selector) ?? readSelector(selector)
    judged.set(selector, verdict)
    return verdict
  }
  return text.split(/\r\n|\r|\n/).map(line => ({ line, read: parseLine(line, readOnce) }))
}
