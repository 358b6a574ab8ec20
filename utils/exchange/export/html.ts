import { articleBody } from '../../article-body'
import { escapeHtml } from '../../escape-html'
import style from './export-style.css?inline'
import type { ExportContext, ExportedStory, Exporter } from './exported'
import { dataUrl } from './pictures'
import { langOf, notesSection, sourceLine } from './story-head'

/** Nothing is fetched, and nothing runs, wherever the file is opened. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** One page with all stories, whole without a network: its pictures are in it. */
export const exportHtml: Exporter = async (stories, context) => {
  const { words } = context
  const contents: string[] = []
  const articles: Blob[] = []
  for await (const story of stories) {
    const id = `story-${articles.length + 1}`
    const { title, lang } = story.saved.article
    contents.push(`<li><a href="#${id}"${langAttribute(lang)}>${escapeHtml(title)}</a></li>\n`)
    articles.push(new Blob([await articleHtml(story, id, context)]))
  }
  const list =
    contents.length > 1
      ? `<nav><h2>${escapeHtml(words.contents)}</h2>\n<ol>\n${contents.join('')}</ol></nav>\n`
      : ''
  return new Blob(
    [head(words.lang, words.title), list, '<main>\n', ...articles, '</main>\n</body>\n</html>\n'],
    {
      type: 'text/html;charset=utf-8'
    }
  )
}

function head(lang: string, title: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
`
}

async function articleHtml(story: ExportedStory, id: string, { words }: ExportContext): Promise<string> {
  const { article } = story.saved
  const body = articleBody(article, story.state)
  for (const image of body.querySelectorAll('img')) await settle(image, story, words.picture)
  return `<article id="${id}"${langAttribute(article.lang)} dir="${article.dir}">
<h2>${escapeHtml(article.title)}</h2>
${sourceLine(article, words)}
${body.innerHTML}
${notesSection(story, words)}
</article>
`
}

/** A picture that is kept goes into the page; of another only its words and its address are left. */
async function settle(image: HTMLImageElement, { pictures }: ExportedStory, word: string): Promise<void> {
  const address = image.getAttribute('src') ?? ''
  const kept = pictures.get(address)
  const data = kept && (await dataUrl(kept))
  if (data) {
    image.setAttribute('src', data)
    // Printed, a page is not scrolled through.
    image.removeAttribute('loading')
    return
  }
  const words = image.ownerDocument.createElement('span')
  words.className = 'no-picture'
  words.textContent = image.getAttribute('alt') || word
  image.replaceWith(words)
}

function langAttribute(lang: string): string {
  const known = langOf(lang)
  return known ? ` lang="${known}"` : ''
}
