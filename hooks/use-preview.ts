import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Compare, Comparison, TriedPage } from '@/utils/preview/compare-filters'
import { parseFilters } from '@/utils/rules/filter-text'
import { filtersItem } from '@/utils/settings'
import { readSelector } from './read-selector'
import { useLastPage } from './use-last-page'
import { useStored } from './use-stored'

/** What the filters do to a story, as they are typed. */
export interface PreviewControls {
  /** Pages to choose from, by address. */
  pages: { url: string; title: string; isSample: boolean }[]
  chosen: string
  onChoose(url: string): void
  /** Null until it has been worked out; `none` where the page holds no story. */
  result: { comparison: Comparison; milliseconds: number } | 'none' | null
}

/** Tries a text of filters on the story that was read last, or on a sample, of which one in this language is first. */
export function usePreview(text: string | null, locale: string): PreviewControls {
  const last = useLastPage()
  const samples = useSamples(locale)
  const [wish, setWish] = useState<string | null>(null)
  const pages = useMemo(() => [...(last ? [last] : []), ...samples], [last, samples])
  const page = pages.find(({ url }) => url === wish) ?? pages[0] ?? null
  return {
    pages: pages.map(({ url, title }) => ({ url, title, isSample: url !== last?.url })),
    chosen: page?.url ?? '',
    onChoose: setWish,
    result: useComparison(page, text)
  }
}

/** Milliseconds from a keystroke to the reading, where that is short; a longer one waits for a longer pause. */
const SOON = 15
const SHORT = 50
const LONGEST_PAUSE = 1000

/** The newest comparison. One that further typing has made stale is not begun: what is begun would hold up the keys. */
function useComparison(page: TriedPage | null, text: string | null): PreviewControls['result'] {
  const [result, setResult] = useState<PreviewControls['result']>(null)
  const [filters] = useStored(filtersItem)
  const compare = useCompare(page)
  const off = filters?.off
  const pause = useRef(SOON)
  useEffect(() => {
    if (!compare || text === null || !off) return
    const timer = setTimeout(() => {
      const start = performance.now()
      const comparison = compare(off, parseFilters(text, readSelector).rules)
      const milliseconds = performance.now() - start
      pause.current = milliseconds > SHORT ? Math.min(4 * milliseconds, LONGEST_PAUSE) : SOON
      setResult(now => next(now, comparison, milliseconds))
    }, pause.current)
    return () => clearTimeout(timer)
  }, [compare, text, off])
  return result
}

/** The same result where the comparison is: nothing is drawn anew then. */
function next(
  now: PreviewControls['result'],
  comparison: Comparison | null,
  milliseconds: number
): PreviewControls['result'] {
  if (!comparison) return 'none'
  const isSame = now !== null && now !== 'none' && now.comparison === comparison
  return isSame ? now : { comparison, milliseconds }
}

function useCompare(page: TriedPage | null): Compare | null {
  const [compare, setCompare] = useState<Compare | null>(null)
  useEffect(() => {
    let isCurrent = true
    setCompare(null)
    if (page)
      // Loaded when it is used: the pipeline is more than half of what this page weighs.
      import('@/utils/preview/compare-filters').then(({ openComparison }) => {
        if (isCurrent) setCompare(() => openComparison(page))
      })
    return () => {
      isCurrent = false
    }
  }, [page])
  return compare
}

function useSamples(locale: string): readonly TriedPage[] {
  const [samples, setSamples] = useState<readonly TriedPage[]>([])
  useEffect(() => {
    import('@/utils/preview/samples').then(loaded => setSamples(loaded.samplesFor(locale)))
  }, [locale])
  return samples
}
