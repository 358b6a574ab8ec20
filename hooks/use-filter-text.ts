import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { BadLine } from '@/utils/rules/filter-text'
import { parseFilters, reconcileText } from '@/utils/rules/filter-text'
import { mergeRules } from '@/utils/rules/merge-rules'
import type { Rule } from '@/utils/rules/rule'
import { filtersItem, filterTextItem } from '@/utils/settings'
import { readSelector } from './read-selector'
import { useStored } from './use-stored'

export interface FilterText {
  /** What is typed, or what is kept where nothing was. */
  text: string
  /** What is kept, where nothing is typed over it; null while it is. */
  source: string | null
  bad: BadLine[]
  isChanged: boolean
  type(text: string): void
  /** Makes the typed text's rules the reader's own; its comments and bad lines are kept with it. */
  keep(): Promise<void>
  discard(): void
}

/** The reader's own rules as a text; null until they have been read. */
export function useFilterText(): FilterText | null {
  const [filters, setFilters] = useStored(filtersItem)
  const [stored, setStored] = useStored(filterTextItem)
  const [typed, setTyped] = useState<string | null>(null)
  const base = useRef<Rule[]>([])
  const kept = useMemo(
    () => (filters && stored !== null ? reconcileText(stored, filters.own, readSelector) : null),
    [filters, stored]
  )
  const text = typed ?? kept
  const bad = useBadLines(text ?? '')
  if (text === null) return null
  return {
    text,
    source: typed === null ? kept : null,
    bad,
    isChanged: typed !== null && typed !== kept,
    type: next => {
      // What the text was begun on; tables and other browsers may change the rules under it.
      if (typed === null) base.current = filters?.own ?? []
      setTyped(next)
    },
    keep: async () => {
      // The text first: were the rules stored without it, the next reading would write it anew, without comments.
      await setStored(text)
      const { rules } = parseFilters(text, readSelector)
      await setFilters(now => ({
        ...now,
        own: mergeRules(typed === null ? now.own : base.current, now.own, rules)
      }))
      setTyped(null)
    },
    discard: () => setTyped(null)
  }
}

/** Milliseconds without a keystroke before a text is read. */
const PAUSE = 120

/** The lines that make no rule, a moment behind the typing, which a long list would hold up. */
function useBadLines(text: string): BadLine[] {
  const [bad, setBad] = useState<BadLine[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setBad(parseFilters(text, readSelector).bad), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return bad
}
