import { useCallback, useEffect, useState } from 'preact/hooks'
import type { News } from '@/utils/stage'

/** Milliseconds for which a line of news stands: long enough for the longest of them to be read twice. */
const STANDS = 5000

/** The latest news, null where there is none; and how to tell some. */
export function useNews(): [News | null, (news: News) => void] {
  // An object for each, so that the same news told twice stands for its whole time anew.
  const [latest, setLatest] = useState<{ news: News } | null>(null)
  useEffect(() => {
    if (!latest) return
    const timer = setTimeout(() => setLatest(null), STANDS)
    return () => clearTimeout(timer)
  }, [latest])
  return [latest?.news ?? null, useCallback((news: News) => setLatest({ news }), [])]
}
