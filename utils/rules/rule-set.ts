import { escapeRegExp } from '../escape-reg-exp'
import { foldedLength, foldLabel, keyOf } from './fold-label'
import type { LabelRule, Rule, SelectorRule } from './rule'

/** What a label rule is but for its words. */
export type LabelTraits = Omit<LabelRule, 'text'>

/** A label: the place of its traits among the set's, and its words. */
export type PackedLabel = [traits: number, text: string]

/**
 * Rules as the pipeline takes them, plain data. They are sorted where they come from, once, and not in each page that
 * is read; hundreds of labels as objects would cost more to hand over than the page costs to read.
 */
export interface RuleSet {
  /** Those of the labels: most share theirs with hundreds of others. */
  traits: LabelTraits[]
  /**
   * By the letters that they begin with (see `keyOf()`). The longest that fits is the right one, and stands first:
   * "Baca juga" before "Baca". Of two alike the one to keep wins.
   */
  labels: Record<string, PackedLabel[]>
  /** Those that may stand anywhere in a line, in the order in which they are tried. */
  anywhere: PackedLabel[]
  /** A pattern that finds all of these which cut; it meets nothing where there are none. */
  holding: string
  /** The words of the labels to keep, in small letters. */
  kept: string[]
  selectors: SelectorRule[]
}

/** The set of rules. It is made on the way to a story that is waited for, from hundreds of labels: no step is idle. */
export function ruleSet(rules: readonly Rule[]): RuleSet {
  // A table from the start: an object would be made anew with each key that it is given.
  const labels: RuleSet['labels'] = Object.create(null)
  const set: RuleSet = { traits: [], labels, anywhere: [], holding: '[]', kept: [], selectors: [] }
  const traitsOf = traitsIn(set.traits)
  const cuts: string[] = []
  for (const rule of rules) {
    if (rule.type === 'selector') {
      set.selectors.push(rule)
      continue
    }
    const { text, action, match } = rule
    const label: PackedLabel = [traitsOf(rule), text]
    if (action === 'keep') set.kept.push(text.toLowerCase())
    if (match === 'anywhere') {
      set.anywhere.push(label)
      if (action === 'cut') cuts.push(text)
    } else {
      const key = keyOf(text)
      const alike = labels[key]
      if (alike) alike.push(label)
      else labels[key] = [label]
    }
  }
  for (const alike of Object.values(labels)) if (alike.length > 1) sortAlike(alike, set.traits)
  if (cuts.length > 0) set.holding = cuts.map(patternOf).join('|')
  return set
}

/** Finds the place of a label's traits among those that are known, and adds them where they are new. */
function traitsIn(known: LabelTraits[]): (rule: LabelRule) => number {
  const places = new Map<string, number>()
  return ({ type, lang, match, kind, action, scope, origin }) => {
    const name = `${lang} ${match} ${kind} ${action} ${scope} ${origin}`
    const place = places.get(name) ?? known.push({ type, lang, match, kind, action, scope, origin }) - 1
    places.set(name, place)
    return place
  }
}

function sortAlike(labels: PackedLabel[], traits: readonly LabelTraits[]): void {
  const lengths = new Map(labels.map(label => [label, foldedLength(label[1])]))
  const lengthOf = (label: PackedLabel) => lengths.get(label) ?? 0
  const toKeep = ([place]: PackedLabel) => Number(traits[place]?.action === 'keep')
  labels.sort((a, b) => lengthOf(b) - lengthOf(a) || toKeep(b) - toKeep(a))
}

/** The rules of a set, one by one. */
export function rulesIn({ traits, labels, anywhere, selectors }: RuleSet): Rule[] {
  const packed = [...Object.values(labels).flat(), ...anywhere]
  return [...packed.map(([place, text]) => ({ ...(traits[place] as LabelTraits), text })), ...selectors]
}

/** A pattern for a label in a line as it is written: with any white space and any apostrophe. */
function patternOf(text: string): string {
  return escapeRegExp(foldLabel(text)).replace(/ /g, '\\s').replace(/'/g, "['’‘]")
}
