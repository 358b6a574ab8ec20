import { type Anchor, locate } from '@/utils/anchoring'
import { readingOrder } from '@/utils/article'
import { type CitationStyle, citation, quotation } from '@/utils/citation'
import type { Citing, CitingForm, News, Shown } from '@/utils/stage'
import { storyAddress } from '@/utils/story-address'
import type { SummarySentence } from '@/utils/summary/summarize'

/** Puts the shown article's address, text, summary or words of it into the clipboard, and tells whether it worked. */
export function useCopy(shown: Shown | null, tell: (news: News) => void) {
  const copy = async (text: () => string | Promise<string>, done: News) => {
    try {
      await navigator.clipboard.writeText(await text())
      tell(done)
    } catch {
      tell('copy-failed')
    }
  }
  const citing: Citing = {
    onCopyCitation: form =>
      copy(async () => (shown ? citation(shown.article, await styleOf(form)) : ''), 'citation-copied'),
    onCopyQuote: (quote, form) =>
      copy(async () => (shown ? quotationOf(shown, quote, await styleOf(form)) : ''), 'quote-copied')
  }
  return {
    citing,
    onCopyLink: () => copy(() => (shown ? storyAddress(shown.article) : ''), 'link-copied'),
    onCopyMarkdown: () => copy(() => (shown ? markdownOf(shown) : ''), 'markdown-copied'),
    onCopySummary: (sentences: readonly SummarySentence[]) =>
      copy(() => (shown ? summaryText(shown, sentences) : ''), 'summary-copied')
  }
}

/** The sentences under their title, and where they are from. */
function summaryText(shown: Shown, sentences: readonly SummarySentence[]): string {
  const lines = sentences.map(({ text }) => `• ${text}`)
  return [shown.article.title, lines.join('\n'), storyAddress(shown.article)].join('\n\n')
}

async function quotationOf(shown: Shown, quote: Anchor, style: CitationStyle) {
  const { quoteAddress } = await import('@/utils/text-fragment')
  const { article } = shown
  const parts = locate(readingOrder(article, shown), quote) ?? []
  const address = quoteAddress(article, parts) ?? storyAddress(article)
  return quotation(article, { quote: quote.quote, address }, style)
}

async function styleOf({ locale, isMarkdown }: CitingForm): Promise<CitationStyle> {
  return { locale, asMarkdown: isMarkdown ? (await import('@/utils/markdown')).markdownText : null }
}

async function markdownOf(shown: Shown): Promise<string> {
  // Loaded when it is asked for, since few ask and every popup would wait for it.
  const { articleMarkdown } = await import('@/utils/markdown')
  return articleMarkdown(shown.article, shown)
}
