import { type Filters, labels, siteRules, sites } from './catalogue'
import { type LabelRule, RULE_KINDS, type RuleKind, ruleId, type SelectorRule } from './rule'
import { countHits, isStale, type RuleHits } from './rule-hits'

/** A label and whether it is on, as the options page lists it: one row for the same words at several places. */
export interface LabelRow {
  /** Ids of its rules. */
  ids: string[]
  text: string
  matches: LabelRule['match'][]
  /** Whether any of its rules is. */
  isOn: boolean
  /** In how many of the last readings they met something. */
  hits: number
}

/** The labels of one language and kind. */
export interface LabelGroup {
  lang: string
  kind: RuleKind
  rows: LabelRow[]
}

/** One built-in rule of a site, with the reason that its file gives. */
export interface CutRow {
  id: string
  selector: string
  kind: RuleKind
  why: string
  isOn: boolean
  /** Whether it used to meet something and no longer does. */
  isStale: boolean
}

export interface SiteRow {
  host: string
  name: string
  why: string
  seen: string
  cuts: CutRow[]
}

/** A rule of the reader's own. */
export interface OwnRow<R extends LabelRule | SelectorRule> {
  id: string
  rule: R
}

/** What a filter line can be made of. */
export interface KnownWords {
  hosts: string[]
  labels: string[]
  kinds: string[]
  languages: string[]
}

export interface FilterRows {
  groups: LabelGroup[]
  sites: SiteRow[]
  ownLabels: OwnRow<LabelRule>[]
  ownSelectors: OwnRow<SelectorRule>[]
  words: KnownWords
}

const words: KnownWords = {
  hosts: sites.map(site => site.host).sort(),
  labels: [...new Set(labels.map(label => label.text))].sort(),
  kinds: [...RULE_KINDS],
  languages: [...new Set(labels.map(label => label.lang))].filter(lang => lang !== '*')
}

/** Everything that the options page lists of the rules: what is built in, on or off, and what is the reader's. */
export function filterRows(filters: Filters, hits: RuleHits): FilterRows {
  const off = new Set(filters.off)
  const own = filters.own.map(rule => ({ id: ruleId(rule), rule }))
  return {
    groups: labelGroups(off, countHits(hits)),
    sites: sites.map(site => siteRow(site, off, hits)).sort((a, b) => a.name.localeCompare(b.name)),
    ownLabels: own.filter((row): row is OwnRow<LabelRule> => row.rule.type === 'label'),
    ownSelectors: own.filter((row): row is OwnRow<SelectorRule> => row.rule.type === 'selector'),
    words
  }
}

/** Ids of every rule that stands: built in, on or off, and the reader's. */
export function knownRules(filters: Filters): string[] {
  return [...labels, ...sites.flatMap(siteRules), ...filters.own].map(ruleId)
}

/** By language; within one the kinds with most labels first. */
function labelGroups(off: ReadonlySet<string>, hits: ReadonlyMap<string, number>): LabelGroup[] {
  const groups = new Map<string, LabelGroup>()
  for (const rule of labels) {
    const key = `${rule.lang} ${rule.kind}`
    const group = groups.get(key) ?? { lang: rule.lang, kind: rule.kind, rows: [] }
    addLabel(group.rows, rule, { isOn: !off.has(ruleId(rule)), hits: hits.get(ruleId(rule)) ?? 0 })
    groups.set(key, group)
  }
  return [...groups.values()].sort(
    (a, b) => rank(a.lang) - rank(b.lang) || a.lang.localeCompare(b.lang) || b.rows.length - a.rows.length
  )
}

/** Indonesian first, for whose news Bening is made; what holds in any language last. */
function rank(lang: string): number {
  if (lang === 'id') return 0
  return lang === '*' ? 2 : 1
}

function addLabel(rows: LabelRow[], rule: LabelRule, { isOn, hits }: Pick<LabelRow, 'isOn' | 'hits'>): void {
  const same = rows.find(row => row.text === rule.text)
  if (!same) {
    rows.push({ ids: [ruleId(rule)], text: rule.text, matches: [rule.match], isOn, hits })
    return
  }
  same.ids.push(ruleId(rule))
  same.matches.push(rule.match)
  same.isOn ||= isOn
  same.hits = Math.max(same.hits, hits)
}

function siteRow(site: (typeof sites)[number], off: ReadonlySet<string>, hits: RuleHits): SiteRow {
  const cuts = siteRules(site).map((rule, index) => {
    const id = ruleId(rule)
    return {
      id,
      selector: rule.selector,
      kind: rule.kind,
      why: site.cut[index]?.why ?? '',
      isOn: !off.has(id),
      isStale: isStale(hits, id)
    }
  })
  return { host: site.host, name: site.name, why: site.why, seen: site.seen, cuts }
}
