import { type Rule, ruleId } from './rule'

/**
 * Rules as a text that was begun at `base` says them, with what has come and gone elsewhere since: neither the text nor
 * the table, the picker or another browser takes from the other.
 */
export function mergeRules(base: readonly Rule[], now: readonly Rule[], typed: readonly Rule[]): Rule[] {
  const ids = (rules: readonly Rule[]) => new Set(rules.map(ruleId))
  const [atBase, there, inText] = [ids(base), ids(now), ids(typed)]
  const isGone = (rule: Rule) => atBase.has(ruleId(rule)) && !there.has(ruleId(rule))
  const come = now.filter(rule => !atBase.has(ruleId(rule)) && !inText.has(ruleId(rule)))
  return [...typed.filter(rule => !isGone(rule)), ...come]
}
