import { articleMarkdown } from '../../markdown'
import { createZip } from '../zip-file'
import type { ExportContext, ExportedStory, Exporter } from './exported'
import { createNames } from './file-names'

/** All stories in one file, which begins with what it is. */
export const exportMarkdown: Exporter = async (stories, context) => {
  const { words, now } = context
  const parts: (string | Blob)[] = [frontMatter({ title: words.title, exported: now.toISOString() })]
  // A blob for each story: strings would all stay in memory until the end.
  for await (const story of stories) parts.push(new Blob([`\n${storyMarkdown(story, context)}`]))
  return new Blob(parts, { type: 'text/markdown;charset=utf-8' })
}

/** A zip archive with a file a story, each with its front matter. */
export const exportMarkdownFiles: Exporter = async (stories, context) => {
  const zip = createZip()
  const nameOf = createNames()
  for await (const story of stories) {
    const { title, published } = story.saved.article
    const text = `${frontMatter(factsOf(story))}\n${storyMarkdown(story, context)}`
    await zip.add(`${nameOf(title, published)}.md`, text)
  }
  return zip.close()
}

function storyMarkdown({ saved, state }: ExportedStory, { words }: ExportContext): string {
  const notes = [
    ...(state.note ? [state.note] : []),
    ...state.highlights.map(({ quote, note }) => [quoted(quote), note].filter(Boolean).join('\n\n'))
  ]
  const text = articleMarkdown(saved.article, state)
  return notes.length > 0 ? `${text}\n## ${words.notes}\n\n${notes.join('\n\n')}\n` : text
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')
}

type Facts = Record<string, string | number | boolean | readonly string[]>

function factsOf({ saved: { article, savedAt }, state }: ExportedStory): Facts {
  return {
    title: article.title,
    url: article.url,
    outlet: article.outlet,
    authors: article.authors,
    ...(article.published && { published: article.published }),
    saved: new Date(savedAt).toISOString(),
    lang: article.lang,
    tags: state.tags,
    read: state.isRead,
    archived: state.isArchived,
    favourite: state.isFavourite,
    progress: state.progress
  }
}

/** YAML, of which JSON's values are a part. */
function frontMatter(facts: Facts): string {
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n`
}
