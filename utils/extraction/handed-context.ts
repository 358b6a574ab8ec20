import type { RuleSet } from '../rules/rule-set'
import type { ExtractionContext } from './pipeline'

/** A context on its way into a page; its rules are JSON, since hundreds of them are dear to hand over as they are. */
export type HandedContext = Omit<ExtractionContext, 'rules'> & { rules: string }

export function unpackContext({ rules, ...rest }: HandedContext): ExtractionContext {
  return { ...rest, rules: JSON.parse(rules) as RuleSet }
}
