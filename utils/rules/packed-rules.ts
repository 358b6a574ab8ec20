import type { LabelRule, Rule } from './rule'

/**
 * Rules as one short text, for the way into a page: hundreds of labels as objects cost more to hand over than the
 * page costs to read. Labels that differ in their words alone share a row.
 */
export type PackedRules = string & { readonly packed: unique symbol }

/** The words of a row are parted by a sign that no label holds. */
const PARTING = '\n'

export function packRules(rules: readonly Rule[]): PackedRules {
  const rows = new Map<string, LabelRule[]>()
  const others: Rule[] = []
  for (const rule of rules) {
    if (rule.type !== 'label' || rule.text.includes(PARTING)) others.push(rule)
    else {
      const { lang, match, kind, action, scope, origin } = rule
      const key = `${lang} ${match} ${kind} ${action} ${scope} ${origin}`
      const alike = rows.get(key)
      if (alike) alike.push(rule)
      else rows.set(key, [rule])
    }
  }
  const labels = [...rows.values()].map(alike => [
    { ...alike[0], text: undefined },
    alike.map(({ text }) => text).join(PARTING)
  ])
  return JSON.stringify([labels, others]) as PackedRules
}

export function unpackRules(packed: PackedRules): Rule[] {
  const [rows, others] = JSON.parse(packed) as [[Omit<LabelRule, 'text'>, string][], Rule[]]
  const labels = rows.flatMap(([shared, texts]) => texts.split(PARTING).map(text => ({ ...shared, text })))
  return [...labels, ...others]
}
