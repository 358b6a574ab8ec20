import TurndownService from 'turndown'
import type { Article } from './article'
import { articleBody } from './article-body'
import type { Edits } from './edits'
import { isWebAddress } from './url'

/**
 * The article as Markdown (CommonMark, with the tables and strike-through of GitHub's): title, source line, lead
 * picture, text with its links and pictures; restored removals in their places. What is text stays text: a renderer
 * that takes HTML finds none in it. Needs a window, as `safeHtml` does.
 */
export function articleMarkdown(article: Article, edits: Edits): string {
  const parts = [
    `# ${markdownText(article.title)}`,
    sourceLine(article),
    turndown.turndown(articleBody(article, edits))
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

/** Outlet · reporters · date · address; what is not known is left out. */
function sourceLine(article: Article): string {
  const address = [article.canonical, article.url].find(isWebAddress)
  const date = /^\d{4}-\d{2}-\d{2}/.exec(article.published ?? '')?.[0] ?? ''
  const parts = [markdownText(article.outlet), markdownText(article.authors.join(', ')), date]
  // The address that the URL standard prints has no character that could end an autolink.
  if (address) parts.push(`<${new URL(address).href}>`)
  return parts.filter(part => part !== '').join(' · ')
}

const turndown = makeTurndown()

/** One line of Markdown that says this text: nothing in it is HTML or a sign of Markdown's. */
export function markdownText(text: string): string {
  return turndown.escape(text.replace(/\s+/g, ' ').trim())
}

function makeTurndown(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---'
  })
  const escapeMarkdown = service.escape
  // Turndown leaves `<img …>` in a text as it is, and the next renderer would make a tag of it; the rest of a tag
  // may stand in the next text.
  service.escape = text => escapeMarkdown(text).replace(/<(?=[a-z/!?]|$)|&(?=#?\w+;)/gi, '\\$&')

  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const image = node as Element
      return `![${markdownText(image.getAttribute('alt') ?? '')}](${destination(image, 'src')})`
    }
  })
  service.addRule('link', {
    filter: node => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement: (content, node) => {
      const text = content.trim().replace(/\s*\n\s*/g, ' ')
      return text === '' ? '' : `[${text}](${destination(node as Element, 'href')})`
    }
  })
  service.addRule('struck', { filter: ['s', 'del'], replacement: content => `~~${content}~~` })
  service.addRule('quoted', { filter: 'q', replacement: content => `“${content}”` })
  addTables(service)
  return service
}

/** An address that `safeHtml` has let pass, so one without white space. */
function destination(element: Element, attribute: string): string {
  return (element.getAttribute(attribute) ?? '').replace(/[<>()\\]/g, '\\$&')
}

/** Tables of GitHub's Markdown; the first row is the head, since that flavour has no table without one. */
function addTables(service: TurndownService): void {
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content, node) => {
      const text = content
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\|/g, '\\|')
      return ` ${text} |${' |'.repeat((node as HTMLTableCellElement).colSpan - 1)}`
    }
  })
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = node as HTMLTableRowElement
      const isHead = row.closest('table')?.querySelector('tr') === row
      const columns = [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)
      return `\n|${content}${isHead ? `\n|${' --- |'.repeat(columns)}` : ''}`
    }
  })
  service.addRule('rows', { filter: ['thead', 'tbody', 'tfoot'], replacement: content => content })
  service.addRule('caption', { filter: 'caption', replacement: content => `${content}\n\n` })
}
