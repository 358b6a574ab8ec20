import type { News, Shown } from '@/utils/stage'
import type { SummarySentence } from '@/utils/summary/summarize'
import { isWebAddress } from '@/utils/url'

/** Puts the shown article's address, text or summary into the clipboard, and tells whether it worked. */
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
    onCopyMarkdown: () => copy(() => (shown ? markdownOf(shown) : ''), 'markdown-copied'),
    onCopySummary: (sentences: readonly SummarySentence[]) =>
      copy(() => (shown ? summaryText(shown, sentences) : ''), 'summary-copied')
  }
}

function addressOf({ article }: Shown): string {
  return isWebAddress(article.canonical) ? article.canonical : article.url
}

/** The sentences under their title, and where they are from. */
function summaryText(shown: Shown, sentences: readonly SummarySentence[]): string {
  const lines = sentences.map(({ text }) => `• ${text}`)
  return [shown.article.title, lines.join('\n'), addressOf(shown)].join('\n\n')
}

async function markdownOf({ article, restored }: Shown): Promise<string> {
  // Loaded when it is asked for, since few ask and every popup would wait for it.
  const { articleMarkdown } = await import('@/utils/markdown')
  return articleMarkdown(article, restored)
}
