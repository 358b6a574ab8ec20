import { escapeHtml } from '../../escape-html'
import { isWebAddress } from '../../url'
import type { ExportedStory, Exporter } from './exported'

/** The file that every browser takes in as bookmarks (the Netscape format), with tags and states as others write them. */
export const exportBookmarks: Exporter = async (stories, { words }) => {
  const title = escapeHtml(words.title)
  const parts = [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n',
    `<TITLE>${title}</TITLE>\n<H1>${title}</H1>\n<DL><p>\n`
  ]
  for await (const story of stories) parts.push(entryOf(story))
  return new Blob([...parts, '</DL><p>\n'], { type: 'text/html;charset=utf-8' })
}

function entryOf({ saved: { article, savedAt }, state }: ExportedStory): string {
  if (!isWebAddress(article.url)) return ''
  const attributes = {
    HREF: article.url,
    ADD_DATE: String(Math.floor(savedAt / 1000)),
    // The format parts tags by commas, and has no way to write one in a tag.
    TAGS: state.tags.map(tag => tag.replaceAll(',', ' ')).join(','),
    TOREAD: state.isRead ? '0' : '1',
    ...(state.isArchived && { ARCHIVED: '1' }),
    ...(state.isFavourite && { FAVOURITE: '1' })
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${line(value)}"`)
  const note = state.note ? `    <DD>${line(state.note)}\n` : ''
  return `    <DT><A ${written.join(' ')}>${line(article.title)}</A>\n${note}`
}

/** The format has a line for each entry. */
function line(text: string): string {
  return escapeHtml(text.replace(/\s+/g, ' ').trim())
}
