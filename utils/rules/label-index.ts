import { escapeRegExp } from '../escape-reg-exp'
import { type LabelRule, type Rule, ruleId } from './rule'

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

/** Letters by which lines are told that cannot begin with a label, before anything dearer is asked. */
const KEY = 3

/** Labels are shorter. */
const LONGEST = 120

/** Longer lines are never met by a label that may stand anywhere. */
const SHORT_LINE = 140

/** Finds the label that a line begins with or holds. */
export class LabelIndex {
  readonly #byKey = new Map<string, LabelRule[]>()
  /** Those of them that were asked for, ready to be held against lines. */
  readonly #ready = new Map<string, Entry[]>()
  readonly #anywhere: Entry[] = []
  /** All that may stand anywhere, in one. */
  readonly #holding: RegExp

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      if (rule.type !== 'label') continue
      if (rule.match === 'anywhere') {
        if (rule.action === 'cut') this.#anywhere.push({ rule, folded: foldLabel(rule.text) })
        continue
      }
      const key = keyOf(rule.text)
      const alike = this.#byKey.get(key)
      if (alike) alike.push(rule)
      else this.#byKey.set(key, [rule])
    }
    const held = this.#anywhere.map(({ folded }) =>
      escapeRegExp(folded).replace(/ /g, '\\s').replace(/'/g, "['’‘]")
    )
    this.#holding = new RegExp(held.join('|') || '[]', 'i')
  }

  /** Cheap: whether a label may meet the line that a text stands in. */
  mayMeet(text: string): boolean {
    return this.#mayBegin(text) || this.mayHold(text)
  }

  /** Whether a text begins as a label does, or is itself the beginning of one: the rest may stand in the next element. */
  #mayBegin(text: string): boolean {
    if (!this.#byKey.has(keyOf(text))) return false
    const beginning = foldLabel(text.slice(0, LONGEST).trim().replace(/\s+/g, ' '))
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
    const ready = this.#ready.get(key)
    if (ready) return ready
    // The longest label that fits is the right one: "Baca juga" before "Baca". Of two alike the one to keep wins.
    const keeps = ({ rule }: Entry) => Number(rule.action === 'keep')
    const entries = (this.#byKey.get(key) ?? [])
      .map(rule => ({ rule, folded: foldLabel(rule.text) }))
      .sort((a, b) => b.folded.length - a.folded.length || keeps(b) - keeps(a))
    this.#ready.set(key, entries)
    return entries
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

/** Bullets and brackets that may stand before a label; quotation marks may not: a quotation is the story's. */
const LEADING = /^[\s•·●▪■◆–—\-*»›>+|#(]+/u
/** Marks between a label and what follows, or behind a label that stands alone. */
const TRAILING_MARKS = /^[\s:：»›>+|.…\-–—!)]+/u

/** Case and white space folded, leading marks dropped. Keeps the length of what follows them. */
function foldLabel(text: string): string {
  return text
    .replace(LEADING, '')
    .toLowerCase()
    .replace(/[^\S ]/g, ' ')
    .replace(/[’‘]/g, "'")
}

/** The letters that decide which labels a text is held against. */
function keyOf(text: string): string {
  const beginning = text.trimStart().slice(0, KEY)
  // Most texts begin with plain letters, and there is nothing to be folded.
  if (/^[a-z]{3}/i.test(beginning)) return beginning.toLowerCase()
  return foldLabel(text.replace(LEADING, '').slice(0, KEY))
}
