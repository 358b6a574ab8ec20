import type { Found } from '@/utils/exchange/import/found'
import { openImport } from '@/utils/exchange/import/open-import'
import { createZip } from '@/utils/exchange/zip-file'

/** An archive with these files. */
export async function zipOf(files: Record<string, string | Blob>): Promise<Blob> {
  const zip = createZip()
  for (const [name, content] of Object.entries(files)) await zip.add(name, content)
  return zip.close()
}

/** All entries of a file, with the format that it was found to have. */
export async function readAll(file: Blob | string): Promise<{ format: string; found: Found[] }> {
  const source = await openImport(typeof file === 'string' ? new Blob([file]) : file)
  const found: Found[] = []
  for await (const entry of source.entries()) found.push(entry)
  await source.close()
  return { format: source.format, found }
}

/** What matters of each entry, short enough to be compared at a glance. */
export async function summaryOf(file: Blob | string): Promise<{ format: string; stories: unknown[] }> {
  const { format, found } = await readAll(file)
  return { format, stories: found.map(shortOf) }
}

function shortOf(found: Found): unknown {
  if ('problem' in found) {
    const { kind, place } = found.problem
    const where = [place.file, place.line && `line ${place.line}`, place.entry && `entry ${place.entry}`]
    return `${kind}: ${where.filter(Boolean).join(', ')}`
  }
  const { saved, state } = found.record
  const marks = [
    state.isRead && 'read',
    state.isArchived && 'archived',
    state.isFavourite && 'favourite',
    state.progress > 0 && `${Math.round(state.progress * 100)} %`,
    state.note && `note: ${state.note}`,
    ...state.tags.map(tag => `#${tag}`)
  ]
  const { url, title } = saved.article
  return [url, title, new Date(saved.savedAt).toISOString().slice(0, 10), ...marks.filter(Boolean)].join(
    ' | '
  )
}
