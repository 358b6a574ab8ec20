import { hostOf } from '../url'
import { isScope } from './catalogue'
import { type ForeignProblem, foreignProblem } from './foreign-line'
import { labelProblem, labelText } from './label-text'
import { type DraftProblem, type ReadSelector, selectorProblems } from './own-rule'
import { type LabelRule, matchSuffix, RULE_KINDS, type Rule, type RuleKind } from './rule'

/** Why a line makes no rule. */
export type LineProblem =
  | Exclude<DraftProblem, 'known' | 'hostEmpty'>
  | ForeignProblem
  | 'modifier' // `[$kind=weather]`
  | 'operator' // `##^title:Terkini`
  | 'lineLong'

/** What a line of filters is. Columns count from 0, the last one not included. */
export type FilterLine =
  | { kind: 'rules'; rules: Rule[] }
  | { kind: 'comment'; text: string }
  | { kind: 'blank' }
  | { kind: 'problem'; problem: LineProblem; from: number; to: number }

/** What a rule is besides its words: `[$kind=popular,lang=id]` before it. */
type Modifiers = Pick<LabelRule, 'kind' | 'lang'>

interface Body extends Modifiers {
  text: string
  /** Column where it begins. */
  at: number
}

/** No rule is longer, and a line of many megabytes must not stop the editor. */
const LONGEST_LINE = 4000

/** Reads one line. Never throws. The rules are the reader's own. */
export function parseLine(line: string, readSelector: ReadSelector): FilterLine {
  if (line.length > LONGEST_LINE) return problem('lineLong', LONGEST_LINE, line.length)
  const text = line.trim()
  const start = line.indexOf(text)
  const end = start + text.length
  if (text === '') return { kind: 'blank' }
  if (/^(!|# |#$|\[Adblock)/i.test(text)) return { kind: 'comment', text: text.replace(/^[!#] ?/, '') }
  const parts = /^(\[\$([^\]]*)\])?([^#\s]*)#(@?)([?$%]{0,2})#(.*)$/.exec(text)
  if (!parts) return problem(foreignProblem(text) ?? 'shape', start, end)
  const [, block = '', given = '', hosts = '', keeps, extension = '', typed = ''] = parts
  const modifiers = parseModifiers(given)
  if (!modifiers) return problem('modifier', start, start + block.length)
  const scopes = parseHosts(hosts)
  const hostsAt = start + block.length
  if (!scopes) return problem('hostShape', hostsAt, hostsAt + hosts.length)
  const bodyAt = hostsAt + hosts.length + 2 + (keeps ? 1 : 0) + extension.length
  if (/[$%]/.test(extension)) return problem('script', bodyAt, end)
  const action = keeps ? 'keep' : 'cut'
  const read = parseBody({ text: typed.trim(), at: bodyAt, ...modifiers }, readSelector)
  if ('problem' in read) return problem(read.problem, bodyAt, end)
  return { kind: 'rules', rules: scoped(read.rule, scopes, action) }
}

function problem(name: LineProblem, from: number, to: number): FilterLine {
  return { kind: 'problem', problem: name, from, to: Math.max(to, from + 1) }
}

/** The modifiers in the brackets; null where one is none that Bening knows. */
function parseModifiers(given: string): Modifiers | null {
  const modifiers: Modifiers = { kind: 'other', lang: '*' }
  for (const part of given === '' ? [] : given.split(',')) {
    const [name, value = ''] = part.trim().split('=', 2)
    if (name === 'kind' && isKind(value)) modifiers.kind = value
    else if (name === 'lang' && /^([a-z]{2,3}(-[a-z0-9]{2,8})*|\*)$/i.test(value)) modifiers.lang = value
    else return null
  }
  return modifiers
}

function isKind(text: string): text is RuleKind {
  return RULE_KINDS.some(kind => kind === text)
}

/** A host to which the rule applies, or (`~`) does not. */
interface Scope {
  host: string
  isExcepted: boolean
}

/** `a.com,~b.a.com`; none means all. A list of exceptions alone holds everywhere else. */
function parseHosts(text: string): Scope[] | null {
  if (text === '') return [{ host: '*', isExcepted: false }]
  const scopes = text.split(',').map(part => {
    const isExcepted = part.startsWith('~')
    const typed = part.slice(isExcepted ? 1 : 0).toLowerCase()
    return { host: typed === '*' ? typed : hostOf(`https://${typed}/`), isExcepted, typed }
  })
  if (!scopes.every(({ host, typed }) => isScope(host) && !/[/:@?\\%*]./.test(typed))) return null
  const hosts = scopes.map(({ host, isExcepted }) => ({ host, isExcepted }))
  return hosts.every(({ isExcepted }) => isExcepted) ? [{ host: '*', isExcepted: false }, ...hosts] : hosts
}

/** The rule for each host. An exception to a cut keeps; one to what is kept has nothing to say. */
function scoped(rule: Rule, scopes: readonly Scope[], action: Rule['action']): Rule[] {
  const meant = action === 'cut' ? scopes : scopes.filter(({ isExcepted }) => !isExcepted)
  return meant.map(({ host, isExcepted }) => ({ ...rule, scope: host, action: isExcepted ? 'keep' : action }))
}

function parseBody(body: Body, readSelector: ReadSelector): { rule: Rule } | { problem: LineProblem } {
  if (body.text === '') return { problem: 'selectorEmpty' }
  if (body.text.startsWith('^')) return parseLabel(body)
  const { text: selector, kind } = body
  const verdict = readSelector(selector)
  if (verdict !== 'fine') {
    const known = verdict === 'broken' ? foreignProblem(`##${selector}`) : null
    return { problem: known ?? selectorProblems[verdict] }
  }
  return { rule: { type: 'selector', action: 'cut', scope: '*', kind, origin: 'reader', selector } }
}

function parseLabel({ text: typed, kind, lang }: Body): { rule: Rule } | { problem: LineProblem } {
  const parts = /^\^label(-\w+)?:(.*)$/.exec(typed)
  const match = parts && matchModes.find(mode => matchSuffix(mode) === (parts[1] ?? ''))
  if (!parts || !match) return { problem: /^\^(script|responseheader)/.test(typed) ? 'script' : 'operator' }
  const text = labelText({ text: parts[2] ?? '', match })
  const wrong = labelProblem(text, match)
  if (wrong) return { problem: wrong }
  return {
    rule: { type: 'label', action: 'cut', scope: '*', kind, origin: 'reader', text, lang, match }
  }
}

const matchModes = ['line', 'start', 'anywhere'] as const
