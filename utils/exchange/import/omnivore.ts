import type { Article } from '../../article'
import { isWebAddress } from '../../url'
import { FileFailure } from '../failure'
import { foundBookmark } from './bookmark'
import { type Found, problemAt } from './found'
import { momentOf } from './moment'
import type { OpenZip } from './open-zip'
import { storyText } from './story-text'

const METADATA = /(^|\/)metadata_\d+_to_\d+\.json$/

type Item = Record<string, unknown>

/** Whether an archive is Omnivore's: lists of stories as JSON, their texts and highlights in folders beside them. */
export function isOmnivore(zip: OpenZip): boolean {
  return zip.names.some(name => METADATA.test(name))
}

/** The entries of Omnivore's archive, with their texts. What was deleted there is left out. */
export async function* omnivoreEntries(zip: OpenZip): AsyncIterable<Found> {
  const now = Date.now()
  for (const file of zip.names.filter(name => METADATA.test(name))) {
    const items = await itemsOf(zip, file)
    if (!items) yield problemAt('unreadable-file', { file }, file)
    for (const [at, item] of (items ?? []).entries()) {
      const place = { file, entry: at + 1 }
      if (typeof item !== 'object' || item === null)
        yield problemAt('malformed', place, JSON.stringify(item) ?? '')
      else if (!/^deleted$/i.test(textOf((item as Item).state)))
        yield await entryOf(item as Item, { zip, place, now })
    }
  }
}

async function itemsOf(zip: OpenZip, file: string): Promise<unknown[] | null> {
  try {
    const items: unknown = JSON.parse(await zip.text(file))
    return Array.isArray(items) ? items : null
  } catch (error) {
    // Too much is too much for the whole archive; a damaged list leaves the others.
    if (error instanceof FileFailure && error.kind === 'swelling') throw error
    return null
  }
}

interface Context {
  zip: OpenZip
  place: { file: string; entry: number }
  now: number
}

async function entryOf(item: Item, { zip, place, now }: Context): Promise<Found> {
  const folder = place.file.replace(/[^/]*$/, '')
  const slug = textOf(item.slug)
  const url = textOf(item.url)
  const isAway = /^archived$/i.test(textOf(item.state))
  const percent = Number(item.readingProgress)
  const html = await textIn(zip, `${folder}content/${slug}.html`)
  return foundBookmark(
    {
      url,
      title: textOf(item.title),
      savedAt: momentOf(textOf(item.savedAt), now),
      tags: labelsOf(item.labels),
      isRead: isAway || percent >= 100,
      isArchived: isAway,
      progress: percent / 100,
      note: (await textIn(zip, `${folder}highlights/${slug}.md`)).trim()
    },
    place,
    { ...metadataOf(item), ...storyText(html, url) }
  )
}

async function textIn(zip: OpenZip, name: string): Promise<string> {
  return zip.has(name) ? zip.text(name) : ''
}

function metadataOf(item: Item): Partial<Article> {
  const published = momentOf(textOf(item.publishedAt), Date.now())
  const author = textOf(item.author).trim()
  const picture = textOf(item.thumbnail)
  return {
    authors: author ? [author] : [],
    published: published === null ? null : new Date(published).toISOString(),
    standfirst: textOf(item.description).trim() || null,
    picture: isWebAddress(picture) ? { src: picture, alt: '', caption: null } : null
  }
}

/** Labels are words, in some exports objects with a name. */
function labelsOf(labels: unknown): string[] {
  if (!Array.isArray(labels)) return []
  return labels.map(label => textOf(typeof label === 'object' && label !== null ? label.name : label))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
