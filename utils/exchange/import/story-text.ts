import type { Article } from '../../article'
import { toBlocks } from '../../extraction/blocks'
import { languageOf } from '../../extraction/metadata/language'
import { countWords } from '../../extraction/text'
import { parseHtml } from '../../parse-html'

/**
 * What an article holds where another reader has kept its text: the blocks of that HTML, which stays untrusted. Null
 * where there is no text in it. It has been cleaned there already, so nothing is removed.
 */
export function storyText(
  html: string,
  url: string
): Pick<Article, 'kind' | 'blocks' | 'words' | 'lang' | 'pages'> | null {
  const { body } = parseHtml(html)
  for (const machinery of body.querySelectorAll('script, style, template, noscript')) machinery.remove()
  const blocks = toBlocks(body, url).map(({ id, kind, html, text, page }) => ({ id, kind, html, text, page }))
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0)
  if (words === 0) return null
  const lang = languageOf('', blocks.map(block => block.text).join('\n'))
  return { kind: 'story', blocks, words, lang, pages: { read: 1, total: 1, state: 'whole' } }
}
