import { foldLabel, KEY, keyOf, LEADING } from './fold-label'
import { type LabelRule, ruleId } from './rule'
import type { LabelTraits, PackedLabel, RuleSet } from './rule-set'

export interface LabelMatch {
  rule: LabelRule
  id: string
  /** The label as the line wrote it, without its colon. */
  label: string
  /** Whether a colon follows the label. */
  hasColon: boolean
  /** What follows in the line, behind colon and blanks; empty where the label stands alone. */
  rest: string
}

interface Entry {
  rule: LabelRule
  folded: string
}

/** Labels are shorter. */
const LONGEST = 120

/** Longer lines are never met by a label that may stand anywhere. */
const SHORT_LINE = 140

/** Finds the label that a line begins with or holds. */
export class LabelIndex {
  readonly #rules: RuleSet
  /** Those of the labels that were asked for, ready to be held against lines. */
  readonly #ready = new Map<string, Entry[]>()
  readonly #anywhere: Entry[]
  /** All that may stand anywhere, in one. */
  readonly #holding: RegExp

  constructor(rules: RuleSet) {
    this.#rules = rules
    this.#anywhere = this.#entries(rules.anywhere).filter(({ rule }) => rule.action === 'cut')
    this.#holding = new RegExp(rules.holding, 'i')
  }

  /** Cheap: whether a label may meet the line that a text stands in. */
  mayMeet(text: string): boolean {
    return this.#mayBegin(text) || this.mayHold(text)
  }

  /** Whether a text begins as a label does, or is itself the beginning of one: the rest may stand in the next element. */
  #mayBegin(text: string): boolean {
    if (!(keyOf(text) in this.#rules.labels)) return false
    const beginning = foldLabel(text.slice(0, LONGEST).trimEnd().replace(/\s\s+/g, ' '))
    return this.#alike(beginning).some(
      ({ folded }) => beginning.startsWith(folded) || folded.startsWith(beginning)
    )
  }

  /** Cheap: whether a label that may stand anywhere may be in a text. */
  mayHold(text: string): boolean {
    return text.length <= SHORT_LINE && this.#holding.test(text)
  }

  /** The label that the line begins with (with `anywhere`: that it holds); null where there is none or one to keep. */
  match(line: string): LabelMatch | null {
    const bare = line.replace(LEADING, '')
    const folded = foldLabel(bare)
    for (const { rule, folded: label } of this.#alike(folded)) {
      if (!folded.startsWith(label)) continue
      const behind = bare.slice(label.length)
      if (/^[\p{L}\p{N}]/u.test(behind) && /[\p{L}\p{N}]$/u.test(label)) continue
      if (rule.action === 'keep') return null
      const colon = /^\s*[:：]/.test(behind)
      const rest = behind.replace(TRAILING_MARKS, '')
      if (rule.match === 'line' && rest !== '' && !this.#isLabel(rest)) continue
      return {
        rule,
        id: ruleId(rule),
        label: bare.slice(0, label.length),
        hasColon: colon,
        rest: this.#isLabel(rest) ? '' : rest
      }
    }
    return this.#matchAnywhere(bare, folded)
  }

  /** The labels that begin as a line does, in the order in which they are tried. */
  #alike(folded: string): readonly Entry[] {
    const key = folded.slice(0, KEY)
    const entries = this.#ready.get(key) ?? this.#entries(this.#rules.labels[key] ?? [])
    this.#ready.set(key, entries)
    return entries
  }

  #entries(labels: readonly PackedLabel[]): Entry[] {
    return labels.map(([traits, text]) => ({
      rule: { ...(this.#rules.traits[traits] as LabelTraits), text },
      folded: foldLabel(text)
    }))
  }

  #matchAnywhere(line: string, folded: string): LabelMatch | null {
    if (line.length > SHORT_LINE) return null
    const entry = this.#anywhere.find(({ folded: label }) => folded.includes(label))
    return entry
      ? { rule: entry.rule, id: ruleId(entry.rule), label: entry.rule.text, hasColon: false, rest: line }
      : null
  }

  /** Whether a text is itself a label that stands for a whole line: the "Lihat semua" beside "Terpopuler". */
  #isLabel(text: string): boolean {
    const folded = foldLabel(text)
    return this.#alike(folded).some(
      ({ rule, folded: label }) => rule.match === 'line' && label === folded.replace(/[\s:：»›>+.…-]+$/u, '')
    )
  }
}

/** Marks between a label and what follows, or behind a label that stands alone. */
const TRAILING_MARKS = /^[\s:：»›>+|.…\-–—!)]+/u
