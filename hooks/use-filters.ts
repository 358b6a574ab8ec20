import { useMemo } from 'preact/hooks'
import { type FilterRows, filterRows, knownRules } from '@/utils/rules/filter-rows'
import {
  type Checked,
  type LabelDraft,
  ownLabel,
  ownSelector,
  type SelectorDraft
} from '@/utils/rules/own-rule'
import { type LabelRule, type Rule, ruleId, type SelectorRule } from '@/utils/rules/rule'
import { filtersItem, ruleHitsItem } from '@/utils/settings'
import { readSelector } from './read-selector'
import { useStored } from './use-stored'

export interface FilterControls {
  /** Null until the stored filters have been read. */
  rows: FilterRows | null
  /** Switches built-in rules on or off. */
  switchRules(ids: readonly string[], isOn: boolean): Promise<void>
  /** What a draft makes. `editing` is the id of the rule that it is to replace, which it may repeat. */
  checkLabel(draft: LabelDraft, editing?: string): Checked<LabelDraft, LabelRule>
  checkSelector(draft: SelectorDraft): Checked<SelectorDraft, SelectorRule>
  /** Adds a rule of the reader's own, or puts it in the place of `replacing`. */
  keepRule(rule: Rule, replacing?: string): Promise<void>
  /** Deletes a rule of the reader's own; the promise holds what puts it back in its place. */
  deleteRule(id: string): Promise<() => Promise<void>>
}

/** The stored filters, as the options page lists and changes them. */
export function useFilters(): FilterControls {
  const [filters, setFilters] = useStored(filtersItem)
  const [hits] = useStored(ruleHitsItem)
  const rows = useMemo(() => filters && hits && filterRows(filters, hits), [filters, hits])
  const known = () => (filters ? knownRules(filters) : [])
  const setOwn = (change: (own: Rule[]) => Rule[]) => setFilters(now => ({ ...now, own: change(now.own) }))

  return {
    rows,
    switchRules: (ids, isOn) =>
      setFilters(now => {
        const others = now.off.filter(id => !ids.includes(id))
        return { ...now, off: isOn ? others : [...others, ...new Set(ids)] }
      }),
    checkLabel: (draft, editing) =>
      ownLabel(
        draft,
        known().filter(id => id !== editing),
        rows?.ownLabels.find(({ id }) => id === editing)?.rule
      ),
    checkSelector: draft => ownSelector(draft, known(), readSelector),
    keepRule: (rule, replacing) =>
      setOwn(own =>
        replacing === undefined ? [...own, rule] : own.map(old => (ruleId(old) === replacing ? rule : old))
      ),
    deleteRule: async id => {
      const own = filters?.own ?? []
      const place = own.findIndex(rule => ruleId(rule) === id)
      const rule = own[place]
      await setOwn(now => now.filter(other => ruleId(other) !== id))
      return async () => {
        if (rule) await setOwn(now => withRule(now, rule, place))
      }
    }
  }
}

/** With the rule at its place, unless it has been written anew in the meantime. */
function withRule(own: Rule[], rule: Rule, place: number): Rule[] {
  const isThere = own.some(other => ruleId(other) === ruleId(rule))
  return isThere ? own : [...own.slice(0, place), rule, ...own.slice(place)]
}
