import type { News, Shown } from '@/utils/stage'
import { isWebAddress } from '@/utils/url'

/** Puts the shown article's address or text into the clipboard, and tells whether it worked. */
export function useCopy(shown: Shown | null, tell: (news: News) => void) {
  const copy = async (text: () => string | Promise<string>, done: News) => {
    try {
      await navigator.clipboard.writeText(await text())
      tell(done)
    } catch {
      tell('copy-failed')
    }
  }
  return {
    onCopyLink: () => copy(() => (shown ? addressOf(shown) : ''), 'link-copied'),
    onCopyMarkdown: () => copy(() => (shown ? markdownOf(shown) : ''), 'markdown-copied')
  }
}

function addressOf({ article }: Shown): string {
  return isWebAddress(article.canonical) ? article.canonical : article.url
}

async function markdownOf({ article, restored }: Shown): Promise<string> {
  // Loaded when it is asked for, since few ask and every popup would wait for it.
  const { articleMarkdown } = await import('@/utils/markdown')
  return articleMarkdown(article, restored)
}
