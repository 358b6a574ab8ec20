import { hostOf } from '../url'
import { isScope } from './catalogue'
import { labelProblem, labelText } from './label-text'
import { type LabelRule, ruleId, type SelectorRule } from './rule'

/** What the reader types for a label of their own. */
export interface LabelDraft {
  text: string
  /** BCP 47, or `*` for any. */
  lang: string
  match: LabelRule['match']
}

/** What the reader types for a site rule of their own. */
export interface SelectorDraft {
  /** A host, an address on it, or `*` for every site. */
  host: string
  selector: string
}

export type DraftProblem =
  | 'textShort'
  | 'textLong'
  | 'known'
  | 'hostEmpty'
  | 'hostShape'
  | 'selectorEmpty'
  | 'selectorBroken'
  | 'selectorBroad'
  | 'selectorSlow'

/** The problem of each field that has one. */
export type DraftProblems<Draft> = { [Field in keyof Draft]?: DraftProblem }

export type Checked<Draft, Made> = { rule: Made } | { problems: DraftProblems<Draft> }

/**
 * What a browser makes of a selector: `broken` where it cannot be parsed, `broad` where it meets the whole page, `slow`
 * where it takes too long on a large one.
 */
export type SelectorVerdict = 'fine' | 'broken' | 'broad' | 'slow'

/** Tells what the browser makes of a selector; rules are pure and have none at hand. */
export type ReadSelector = (selector: string) => SelectorVerdict

/**
 * The label that a draft makes, or what is wrong with it. `known` are the rules that stand already, by id. One that is
 * edited goes on to cut or keep where it did.
 */
export function ownLabel(
  draft: LabelDraft,
  known: Iterable<string>,
  edited?: LabelRule
): Checked<LabelDraft, LabelRule> {
  const text = labelText(draft)
  const problem = labelProblem(text, draft.match)
  if (problem) return { problems: { text: problem } }
  const rule: LabelRule = {
    type: 'label',
    action: edited?.action ?? 'cut',
    scope: edited?.scope ?? '*',
    kind: edited?.kind ?? 'other',
    origin: 'reader',
    text,
    lang: draft.lang,
    match: draft.match
  }
  return isKnown(rule, known) ? { problems: { text: 'known' } } : { rule }
}

/** The site rule that a draft makes, or what is wrong with it. */
export function ownSelector(
  draft: SelectorDraft,
  known: Iterable<string>,
  readSelector: ReadSelector
): Checked<SelectorDraft, SelectorRule> {
  const scope = scopeOf(draft.host)
  const selector = draft.selector.trim()
  const problems = { ...hostProblem(draft.host, scope), ...selectorProblem(selector, readSelector) }
  if (Object.keys(problems).length > 0) return { problems }
  const rule: SelectorRule = {
    type: 'selector',
    action: 'cut',
    scope,
    kind: 'other',
    origin: 'reader',
    selector
  }
  return isKnown(rule, known) ? { problems: { selector: 'known' } } : { rule }
}

/** A host as rules have it, from what may be a whole address; empty where there is none in it. */
function scopeOf(host: string): string {
  const text = host.trim().toLowerCase()
  if (text === '*') return text
  return hostOf(text.includes('://') ? text : `https://${text}`)
}

function hostProblem(typed: string, scope: string): DraftProblems<SelectorDraft> {
  if (typed.trim() === '') return { host: 'hostEmpty' }
  return isScope(scope) ? {} : { host: 'hostShape' }
}

function selectorProblem(selector: string, readSelector: ReadSelector): DraftProblems<SelectorDraft> {
  if (selector === '') return { selector: 'selectorEmpty' }
  const verdict = readSelector(selector)
  return verdict === 'fine' ? {} : { selector: selectorProblems[verdict] }
}

/** How forms and lines name what the browser says. */
export const selectorProblems = {
  broken: 'selectorBroken',
  broad: 'selectorBroad',
  slow: 'selectorSlow'
} as const

// Labels are matched with case folded, so they are compared so.
function isKnown(rule: LabelRule | SelectorRule, known: Iterable<string>): boolean {
  const fold = (id: string) => (rule.type === 'label' ? id.toLowerCase() : id)
  const id = fold(ruleId(rule))
  return [...known].some(other => fold(other) === id)
}
