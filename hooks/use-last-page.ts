import { useEffect, useState } from 'preact/hooks'
import { storage } from 'wxt/utils/storage'
import { readHtml } from '@/utils/capture'
import type { TriedPage } from '@/utils/preview/compare-filters'
import { lastStory, watchReadings } from '@/utils/stories'

/** The last story's page, once it was asked for: it outlives its tab, and not the session. */
const lastPageItem = storage.defineItem<TriedPage | null>('session:lastPage', { fallback: null })

/** The page of the story that was read last; null where none is at hand. Asked for here alone: few readers need it. */
export function useLastPage(): TriedPage | null {
  const [page, setPage] = useState<TriedPage | null>(null)
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const found = await lastPage()
      if (isCurrent) setPage(now => (now?.url === found?.url && now?.html === found?.html ? now : found))
    }
    void look()
    const unwatch = watchReadings(look)
    return () => {
      isCurrent = false
      unwatch()
    }
  }, [])
  return page
}

async function lastPage(): Promise<TriedPage | null> {
  const story = await lastStory()
  const kept = await lastPageItem.getValue()
  if (!story) return kept
  const { url, title } = story.article
  const html = await readHtml(story.tab, url)
  if (html === null) return kept
  const page = { url, title, html }
  // Where the session's storage is full, the page is there as long as this view.
  await lastPageItem.setValue(page).catch(() => {})
  return page
}
