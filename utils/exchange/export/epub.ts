import { articleBody } from '../../article-body'
import { escapeHtml } from '../../escape-html'
import { createZip, type ZipFile } from '../zip-file'
import { type Chapter, container, navigation, packageFile, page } from './epub-files'
import style from './export-style.css?inline'
import type { ExportContext, ExportedStory, Exporter } from './exported'
import { corePicture } from './pictures'
import { notesSection, sourceLine } from './story-head'
import { legalText, toXhtml } from './xhtml'

/** An EPUB 3 book: a chapter a story, with the pictures that are kept. Stories of which there is no text are left out. */
export const exportEpub: Exporter = async (stories, context) => {
  const zip = createZip('application/epub+zip')
  await zip.addPlain('mimetype', 'application/epub+zip')
  await zip.add('META-INF/container.xml', container)
  await zip.add('book/style.css', style)
  const chapters: Chapter[] = []
  const pictures: Chapter['pictures'] = []
  for await (const story of stories) {
    if (story.saved.article.kind === 'link') continue
    const chapter = await addChapter({
      zip,
      story,
      context,
      number: chapters.length + 1,
      from: pictures.length
    })
    chapters.push(chapter)
    pictures.push(...chapter.pictures)
  }
  await zip.add('book/contents.xhtml', navigation(chapters, context.words))
  await zip.add('book/package.opf', packageFile(chapters, context))
  return zip.close()
}

interface Adding {
  zip: ZipFile
  story: ExportedStory
  context: ExportContext
  number: number
  /** How many pictures the book has before this chapter. */
  from: number
}

async function addChapter({ zip, story, context: { words }, number, from }: Adding): Promise<Chapter> {
  const { article } = story.saved
  const body = articleBody(article, story.state)
  const pictures = await addPictures({ zip, story, body, from })
  const title = legalText(article.title).trim() || article.outlet
  const files = new Map(pictures.map(({ url, file }) => [url, file]))
  const markup = `<h1>${escapeHtml(title)}</h1>
${legalText(sourceLine(article, words))}
${toXhtml(body, src => files.get(src) ?? null)}
${legalText(notesSection(story, words))}`
  const chapter: Chapter = {
    id: `story-${number}`,
    title,
    lang: article.lang,
    dir: article.dir,
    authors: article.authors,
    pictures
  }
  await zip.add(`book/${chapter.id}.xhtml`, page(chapter, markup))
  return chapter
}

interface AddingPictures extends Pick<Adding, 'zip' | 'story' | 'from'> {
  body: HTMLElement
}

/** Only those that the text shows, each once. */
async function addPictures({ zip, story, body, from }: AddingPictures): Promise<Chapter['pictures']> {
  const shown = new Set([...body.querySelectorAll('img')].map(image => image.getAttribute('src') ?? ''))
  const added: Chapter['pictures'] = []
  for (const url of shown) {
    const kept = story.pictures.get(url)
    const picture = kept && (await corePicture(kept))
    if (!picture) continue
    const ending = picture.type === 'image/jpeg' ? 'jpg' : picture.type.replace('image/', '')
    const file = `picture-${from + added.length + 1}.${ending}`
    await zip.add(`book/${file}`, picture.blob)
    added.push({ url, file, type: picture.type })
  }
  return added
}
