import type { News, Shown } from '@/utils/stage'
import { openReader, openToPrint, type ReaderTarget } from '@/utils/surfaces'

/** Opens what is shown on the reader page, to be read or printed there. */
export function usePages(shown: Shown | null, tell: (news: News) => void) {
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch {
      tell('failed')
    }
  }
  return {
    onPage: shown ? () => attempt(() => openReader(readerTargetOf(shown))) : undefined,
    onPrint: () =>
      attempt(async () => {
        if (shown) await openToPrint(readerTargetOf(shown))
      })
  }
}

/** Where the reader page shows the same. Addresses of private stories stay out of the browser's history. */
export function readerTargetOf({ source, article, isPrivate }: Shown): ReaderTarget {
  return 'saved' in source ? source : { ...source, original: isPrivate ? null : article.url }
}
