import { hostOf, isHostOn, parseUrl } from '../url'
import { type LabelRule, type Rule, type RuleKind, ruleId, type SelectorRule } from './rule'
import { type RuleSet, ruleSet } from './rule-set'
import type { Site } from './site'

/** What the reader has changed about the rules. */
export interface Filters {
  /** Ids of built-in rules that are switched off (see `rule.ts`). */
  off: string[]
  /** The reader's own rules. */
  own: Rule[]
}

/** A row of `seeds/labels/<lang>.json`. */
export interface LabelSeed {
  text: string
  match: LabelRule['match']
  kind: RuleKind
}

const labelFiles = import.meta.glob<LabelSeed[]>('../../seeds/labels/*.json', {
  eager: true,
  import: 'default'
})
const siteFiles = import.meta.glob<Site>('../../seeds/sites/*.json', { eager: true, import: 'default' })

/** Every built-in label, by language; `any.json` holds those that several languages share. */
export const labels: readonly LabelRule[] = Object.entries(labelFiles).flatMap(([path, seeds]) => {
  const file = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
  const lang = file === 'any' ? '*' : file
  return seeds.map(
    (seed): LabelRule => ({ type: 'label', action: 'cut', scope: '*', origin: 'built-in', lang, ...seed })
  )
})

/** Every built-in site. */
export const sites: readonly Site[] = Object.values(siteFiles)

/** The site whose host is the address's, or a parent of it; the longest where several are. */
export function siteFor(url: string): Site | null {
  const host = hostOf(url)
  const matching = sites.filter(site => isHostOn(host, site.host))
  return matching.reduce<Site | null>(
    (best, site) => (best && best.host.length >= site.host.length ? best : site),
    null
  )
}

/** A site's cuts as rules. */
export function siteRules(site: Site): SelectorRule[] {
  return site.cut.map(({ selector, kind }) => ({
    type: 'selector',
    action: 'cut',
    scope: site.host,
    kind,
    origin: 'built-in',
    selector
  }))
}

/**
 * The rules that apply to an address: built-in ones that are not switched off, and the reader's own. A label that is
 * switched off is handed on as one to keep, so that a site's own rules leave the boxes under its words alone too; and
 * so is one whose words a rule of the reader's keeps there.
 */
export function rulesFor(url: string, filters: Filters): Rule[] {
  const host = hostOf(url)
  const site = siteFor(url)
  const off = new Set(filters.off)
  const isOn = (rule: Rule) => !off.has(ruleId(rule))
  const own = filters.own.filter(rule => rule.scope === '*' || isHostOn(host, rule.scope))
  const kept = new Set(own.flatMap(rule => (isKeptLabel(rule) ? rule.text.toLowerCase() : [])))
  const isKept = (label: LabelRule) => !isOn(label) || kept.has(label.text.toLowerCase())
  const withKept = <R extends Rule>(rule: R): R =>
    rule.type === 'label' && isKept(rule) ? { ...rule, action: 'keep' } : rule
  const cuts = site ? siteRules(site).filter(isOn) : []
  const builtIn = off.size > 0 || kept.size > 0 ? labels.map(withKept) : labels
  return [...builtIn, ...cuts, ...own.map(withKept)]
}

/** The same as the pipeline takes them. */
export function ruleSetFor(url: string, filters: Filters): RuleSet {
  const rules = rulesFor(url, filters)
  const hasOwnLabels = rules.some(rule => isLabel(rule) && rule.origin === 'reader')
  if (hasOwnLabels || filters.off.length > 0) return ruleSet(rules)
  return { ...builtInSet(), selectors: rules.filter(rule => !isLabel(rule)) }
}

let builtIn: RuleSet | undefined

/** The built-in labels as the pipeline takes them; made once, ahead of time where somebody waits for other things. */
export function builtInSet(): RuleSet {
  builtIn ??= ruleSet(labels)
  return builtIn
}

function isLabel(rule: Rule): rule is LabelRule {
  return rule.type === 'label'
}

function isKeptLabel(rule: Rule): rule is LabelRule {
  return isLabel(rule) && rule.action === 'keep'
}

/** Whether a text can be a rule's scope: `*` or a host name. */
export function isScope(text: string): boolean {
  return text === '*' || (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) && parseUrl(`https://${text}/`) !== null)
}
