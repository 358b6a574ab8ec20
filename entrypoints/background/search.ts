import { browser } from '@/utils/browser'
import { followLibrary } from '@/utils/library/search/follow'
import { checkIndex, resumeIndexing } from '@/utils/library/search/index-keeper'

/** Keeps the search index. Without a database (a browser that keeps none) only titles can be searched. */
export function startSearch(): void {
  followLibrary()
  browser.runtime.onInstalled.addListener(() => attempt(checkIndex))
  browser.runtime.onStartup.addListener(() => attempt(checkIndex))
  attempt(resumeIndexing)
}

function attempt(work: () => Promise<void>): void {
  work().catch(error => console.error('search index', error))
}
