import Papa from 'papaparse'
import type { ExportedStory, Exporter } from './exported'

const columns: Record<string, (story: ExportedStory) => string> = {
  title: ({ saved }) => saved.article.title,
  url: ({ saved }) => saved.article.url,
  outlet: ({ saved }) => saved.article.outlet,
  authors: ({ saved }) => saved.article.authors.join(' | '),
  published: ({ saved }) => saved.article.published ?? '',
  saved: ({ saved }) => new Date(saved.savedAt).toISOString(),
  tags: ({ state }) => state.tags.join('|'),
  read: ({ state }) => yes(state.isRead),
  archived: ({ state }) => yes(state.isArchived),
  favourite: ({ state }) => yes(state.isFavourite),
  progress: ({ state }) => String(state.progress),
  words: ({ saved }) => String(saved.article.words),
  note: ({ state }) => state.note
}

const yes = (isSo: boolean) => (isSo ? 'yes' : 'no')

/** Spreadsheets take a file for UTF-8 where it begins with this. */
const MARK = '\uFEFF'

/** A row a story (RFC 4180), with an apostrophe before what a spreadsheet would take for a formula. */
export const exportCsv: Exporter = async stories => {
  const parts = [MARK, rowOf(Object.keys(columns))]
  for await (const story of stories) parts.push(rowOf(Object.values(columns).map(cell => cell(story))))
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

function rowOf(cells: string[]): string {
  return `${Papa.unparse([cells], { escapeFormulae: true, newline: '\r\n' })}\r\n`
}
