import type { Article } from './article'
import { longDay } from './published-date'
import { storyAddress } from './story-address'

/** How a citation is written down. */
export interface CitationStyle {
  /** Language of the date: `en`, `id`. */
  locale: string
  /** Makes of a text one that Markdown leaves as it is; null where the citation is no Markdown. */
  asMarkdown: ((text: string) => string) | null
}

type Cited = Pick<Article, 'title' | 'authors' | 'outlet' | 'published' | 'canonical' | 'url'>

/**
 * Who tells it, what, where and when, in one line: `Reporter, “Title”, Outlet, 15 November 2021, address`; in Markdown
 * the title leads to the address. What is not known is left out.
 */
export function citation(article: Cited, style: CitationStyle): string {
  return cite(article, storyAddress(article), style)
}

/** The words of an article, and under them where they are from; `address` leads to them on their page. */
export function quotation(article: Cited, quoted: { quote: string; address: string }, style: CitationStyle) {
  const { quote, address } = quoted
  const source = cite(article, address, style)
  const { asMarkdown } = style
  if (!asMarkdown) return `${inMarks(quote)}\n\n${source}`
  const lines = quote.split('\n').map(line => `> ${asMarkdown(line)}`)
  return `${lines.join('\n>\n')}\n>\n> — ${source}`
}

function cite(article: Cited, address: string, { locale, asMarkdown }: CitationStyle): string {
  const say = asMarkdown ?? ((text: string) => text)
  const title = `“${say(article.title)}”`
  const parts = [
    say(article.authors.join(', ')),
    asMarkdown ? `[${title}](<${address}>)` : title,
    say(article.outlet),
    article.published ? longDay(article.published, locale) : '',
    asMarkdown ? '' : address
  ]
  return parts.filter(part => part !== '').join(', ')
}

/** In quotation marks, unless it brings its own: marks within marks would have to change what was written. */
function inMarks(quote: string): string {
  return /[“”"„]/.test(quote) ? quote : `“${quote}”`
}
