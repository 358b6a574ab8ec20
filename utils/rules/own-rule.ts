import { hostOf } from '../url'
import { isScope } from './catalogue'
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

/** The problem of each field that has one. */
export type DraftProblems<Draft> = { [Field in keyof Draft]?: DraftProblem }

export type Checked<Draft, Made> = { rule: Made } | { problems: DraftProblems<Draft> }

/** Shorter words would meet half of every page. */
const leastLetters = 3
const mostCharacters = 80

/** The label that a draft makes, or what is wrong with it. `known` are the rules that stand already, by id. */
export function ownLabel(draft: LabelDraft, known: Iterable<string>): Checked<LabelDraft, LabelRule> {
  const text = draft.text.replace(/\s+/g, ' ').trim().replace(/\s*:$/, '')
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < leastLetters) return { problems: { text: 'textShort' } }
  if (text.length > mostCharacters) return { problems: { text: 'textLong' } }
  const rule: LabelRule = {
    type: 'label',
    action: 'cut',
    scope: '*',
    kind: 'other',
    origin: 'reader',
    text,
    lang: draft.lang,
    match: draft.match
  }
  return isKnown(rule, known) ? { problems: { text: 'known' } } : { rule }
}

/**
 * The site rule that a draft makes, or what is wrong with it. `readSelector` tells what the browser makes of a selector:
 * `broken` where it cannot be parsed, `broad` where it meets the whole page.
 */
export function ownSelector(
  draft: SelectorDraft,
  known: Iterable<string>,
  readSelector: (selector: string) => 'fine' | 'broken' | 'broad'
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

function selectorProblem(
  selector: string,
  readSelector: (selector: string) => 'fine' | 'broken' | 'broad'
): DraftProblems<SelectorDraft> {
  if (selector === '') return { selector: 'selectorEmpty' }
  const verdict = readSelector(selector)
  if (verdict === 'fine') return {}
  return { selector: verdict === 'broken' ? 'selectorBroken' : 'selectorBroad' }
}

// Labels are matched with case folded, so they are compared so.
function isKnown(rule: LabelRule | SelectorRule, known: Iterable<string>): boolean {
  const fold = (id: string) => (rule.type === 'label' ? id.toLowerCase() : id)
  const id = fold(ruleId(rule))
  return [...known].some(other => fold(other) === id)
}
