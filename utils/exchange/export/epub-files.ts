import { escapeHtml } from '../../escape-html'
import type { ExportContext, ExportWords } from './exported'
import { langOf } from './story-head'
import { legalText } from './xhtml'

/** A chapter of a book: the name of its file without the ending, and what the book's directory says of it. */
export interface Chapter {
  id: string
  title: string
  lang: string
  dir: 'ltr' | 'rtl'
  authors: readonly string[]
  pictures: { url: string; file: string; type: string }[]
}

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'

export const container = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

/** A page of the book. */
export function page(
  { title, lang, dir }: Pick<Chapter, 'title' | 'lang' | 'dir'>,
  markup: string,
  type = 'chapter'
): string {
  const known = langOf(lang)
  const language = known && ` lang="${known}" xml:lang="${known}"`
  return `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language} dir="${dir}">
<head>
<title>${xml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
<section epub:type="${type}">
${markup}
</section>
</body>
</html>
`
}

export function navigation(chapters: readonly Chapter[], { lang, title, contents }: ExportWords): string {
  const rows = chapters.map(chapter => {
    const known = langOf(chapter.lang)
    const language = known && ` lang="${known}" xml:lang="${known}"`
    return `<li><a href="${chapter.id}.xhtml"${language}>${xml(chapter.title)}</a></li>`
  })
  // A list needs an entry: a book without chapters leads to this page.
  const list = rows.length > 0 ? rows.join('\n') : `<li><a href="contents.xhtml">${xml(title)}</a></li>`
  const markup = `<h1>${xml(title)}</h1>
<nav epub:type="toc" id="toc">
<h2>${xml(contents)}</h2>
<ol>
${list}
</ol>
</nav>`
  return page({ title, lang, dir: 'ltr' }, markup, 'frontmatter')
}

export function packageFile(chapters: readonly Chapter[], { words, now }: ExportContext): string {
  const languages = new Set(chapters.map(chapter => langOf(chapter.lang)).filter(Boolean))
  if (languages.size === 0) languages.add(words.lang)
  const authors = [...new Set(chapters.flatMap(chapter => chapter.authors))].filter(name => name.trim())
  const isRightToLeft = chapters.length > 0 && chapters.every(({ dir }) => dir === 'rtl')
  const date = `${now.toISOString().slice(0, 19)}Z`
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book-id">urn:uuid:${crypto.randomUUID()}</dc:identifier>
<dc:title>${xml(chapters.length === 1 ? (chapters[0]?.title ?? '') : `${words.title}, ${date.slice(0, 10)}`)}</dc:title>
${[...languages].map(lang => `<dc:language>${lang}</dc:language>`).join('\n')}
${authors.map(name => `<dc:creator>${xml(name)}</dc:creator>`).join('\n')}
<meta property="dcterms:modified">${date}</meta>
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(itemsOf).join('\n')}
</manifest>
<spine${isRightToLeft ? ' page-progression-direction="rtl"' : ''}>
<itemref idref="contents"/>
${chapters.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`
}

function itemsOf({ id, pictures }: Chapter): string {
  const own = `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`
  const others = pictures.map(
    ({ file, type }) => `<item id="${file.replace('.', '-')}" href="${file}" media-type="${type}"/>`
  )
  return [own, ...others].join('\n')
}

function xml(text: string): string {
  return escapeHtml(legalText(text))
}
