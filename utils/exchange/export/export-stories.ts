import { exportBackup } from './backup'
import { exportBookmarks } from './bookmarks'
import { exportCsv } from './csv'
import { exportEpub } from './epub'
import type { ExportContext, ExportedStory, Exporter, ExportFormat } from './exported'
import { exportHtml } from './html'
import { exportMarkdown, exportMarkdownFiles } from './markdown'

const exporters: Record<ExportFormat, Exporter> = {
  backup: exportBackup,
  markdown: exportMarkdown,
  'markdown-files': exportMarkdownFiles,
  html: exportHtml,
  epub: exportEpub,
  bookmarks: exportBookmarks,
  csv: exportCsv
}

/** The stories as one file of a format. Needs a window, as `safeHtml` does, for what holds their text as a document. */
export function exportStories(
  format: ExportFormat,
  stories: AsyncIterable<ExportedStory>,
  context: ExportContext
): Promise<Blob> {
  return exporters[format](stories, context)
}
