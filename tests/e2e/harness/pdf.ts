import { extractImages, extractLinks, extractText, getDocumentProxy } from 'unpdf'

/** What stands on a printed page. */
export interface PdfFacts {
  pages: number
  /** All its words, one space between them. */
  text: string
  links: string[]
  pictures: number
  /** Words that stand in the margin or off the paper. */
  outside: string[]
}

/** Points that a printed page keeps free at each side; browsers keep 28 of them. */
const MARGIN = 20

/** Reads a PDF as another program would. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await getDocumentProxy(bytes)
  const { text } = await extractText(pdf, { mergePages: true })
  const { links } = await extractLinks(pdf)
  const outside: string[] = []
  let pictures = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width } = page.getViewport({ scale: 1 })
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const left = item.transform[4] as number
      if (left < MARGIN || left + item.width > width - MARGIN) outside.push(item.str)
    }
    pictures += (await extractImages(pdf, number)).length
  }
  return { pages: pdf.numPages, text: text.replace(/\s+/g, ' '), links, pictures, outside }
}
