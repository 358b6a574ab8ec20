import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { SavedEntry } from '@/utils/library/saved'
import { type Finding, find, prepareToFind } from '@/utils/library/search/find'
import { foundRows } from '@/utils/library/search/found-rows'
import { hitsIn } from '@/utils/library/search/hits'
import { parseQuery, type Query } from '@/utils/library/search/query'
import { savedSnippet } from '@/utils/library/search/saved-snippet'

/** Milliseconds after which a search is asked again while stories are still being indexed, at first and at last. */
const AGAIN = 400
const AGAIN_LAST = 10_000

/** Stories that may wait without a word about it: they are there in a moment. */
const UNTOLD = 20

/** What was found in the browser that keeps no database: the rows alone are looked through. */
const titlesOnly: Finding = { scores: new Map(), known: new Map(), waiting: 0 }

const nothing: Query = []

interface Lists {
  /** All rows, deleted ones left out; null until they were read. */
  listed: readonly SavedEntry[] | null
  /** Those that the reader has chosen to see; null also while the list is not on show. */
  chosen: readonly SavedEntry[] | null
}

/** Search over the reading list, as one types. */
export function useSearch({ listed, chosen }: Lists) {
  const [typed, setTyped] = useState('')
  const [isEverywhere, setIsEverywhere] = useState(false)
  const query = useMemo(() => parseQuery(typed), [typed])
  const { answer, isTitlesOnly } = useFinding(chosen ? query : nothing, listed)

  const scope = isEverywhere ? listed : chosen
  const found = useMemo(() => rowsOf(scope, answer), [scope, answer])
  const isNone = found?.length === 0 && !isEverywhere
  const elsewhere = useMemo(
    () => (isNone ? (rowsOf(listed, answer)?.length ?? 0) : 0),
    [isNone, listed, answer]
  )
  const known = answer?.finding.known
  const unknown = useMemo(() => (known ? unknownOf(listed, known) : 0), [listed, known])
  // Of what is shown: marks change with the rows, and not before them.
  const marks = useMemo(() => marksOf(answer?.query ?? nothing), [answer?.query])

  return {
    typed,
    isBusy: query.length > 0 && answer?.query !== query,
    onBegin: () => void prepareToFind().catch(() => {}),
    onType: (next: string) => {
      setTyped(next)
      if (next.trim() === '') setIsEverywhere(false)
    },
    /** The best first; null while nothing is sought. */
    found: query.length > 0 ? found : null,
    /** Where nothing is found of what was chosen: how many there are besides. */
    elsewhere,
    onEverywhere: () => setIsEverywhere(true),
    /** How far the index is, where that is worth a word. */
    indexing:
      !isTitlesOnly && unknown > UNTOLD
        ? { done: (listed?.length ?? 0) - unknown, total: listed?.length ?? 0 }
        : null,
    isTitlesOnly,
    ...marks
  }
}

function marksOf(query: Query) {
  return {
    hitsIn: (text: string, lang: string) => hitsIn(text, query, lang),
    snippetOf: (id: string) => savedSnippet(id, query)
  }
}

interface Answer {
  query: Query
  finding: Finding
}

/** What the index says to a query, the last one that was answered; asked again while it does not know all stories. */
function useFinding(query: Query, listed: readonly SavedEntry[] | null) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isTitlesOnly, setIsTitlesOnly] = useState(false)
  // Behind an effect the question would wait for a frame.
  useLayoutEffect(() => {
    if (query.length === 0) return setAnswer(null)
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = async (pause: number) => {
      const finding = await find(query).catch(() => null)
      if (!isCurrent) return
      setAnswer({ query, finding: finding ?? titlesOnly })
      setIsTitlesOnly(finding === null)
      if (finding && (finding.waiting > 0 || unknownOf(listed, finding.known) > 0))
        timer = setTimeout(() => void ask(Math.min(2 * pause, AGAIN_LAST)), pause)
    }
    void ask(AGAIN)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query, listed])
  return { answer, isTitlesOnly }
}

function rowsOf(rows: readonly SavedEntry[] | null, answer: Answer | null): SavedEntry[] | null {
  return rows && answer ? foundRows(rows, answer.finding, answer.query) : null
}

function unknownOf(listed: readonly SavedEntry[] | null, known: Finding['known']): number {
  return listed?.reduce((count, { id }) => count + Number(!known.has(id)), 0) ?? 0
}
