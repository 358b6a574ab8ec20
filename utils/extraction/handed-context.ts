import { type PackedRules, unpackRules } from '../rules/packed-rules'
import type { ExtractionContext } from './pipeline'

/** A context on its way into a page; its rules are packed, since hundreds of objects are dear to hand over. */
export type HandedContext = Omit<ExtractionContext, 'rules'> & { rules: PackedRules }

export function unpackContext({ rules, ...rest }: HandedContext): ExtractionContext {
  return { ...rest, rules: unpackRules(rules) }
}
