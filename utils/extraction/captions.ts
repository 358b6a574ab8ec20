import { isInline, linkedLength, withClass } from './dom'
import { hasText, textOf } from './text'
import { linesOf } from './visible-text'

/** Class names by which sites mark the words under a picture. */
const CAPTION_CLASS =
  /caption|(?:^|[\s_-])credits?(?:$|[\s_-])|(?:img|image|photo|foto|picture|pic)[_-]?(?:text|desc|info|title|source|credit)/i

/** "(Image: …)", "(Foto: …)" or "Credit: …" at the end; "Photo: …", "© …" at the beginning. */
const CREDITED =
  /\((?:image|photo|picture|pic|foto|dok|credit|source|sumber|gambar)[^()]{0,60}\)?\.?$|(?:photo|image|foto)?\s?credit: .{2,40}$|^(?:photo|image|picture|foto|gambar|©)\s?[:©/]? .{2,80}$/i

/** "(ANTARA FOTO/Rahmat)" at the end: sure only beside a picture. */
const AGENCY =
  /\([^()/]*(?:foto|photo|images?|press|\.com|\.co|\.id|indonesia|reuters|afp|antara)\b[^()/]*\/[^()]{3,60}\)\.?$/iu

/** "HARIAN.com/RAHMAT SANTOSO A market …" */
const AGENCY_FIRST = /^\p{Lu}[\p{L}.]{2,20}\/\p{Lu}{2,}[\p{Lu} .]+ /u

/** Whether a text beside a picture is its caption by the agency that it names. */
export function isAgencyCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && (AGENCY.test(text) || AGENCY_FIRST.test(text))
}

/** Longer texts are paragraphs, whatever their class. */
const LONGEST_CAPTION = 400

/** What is more than a picture with its words. */
const MORE = 'figure, h1, h2, h3, h4, h5, h6, ul, ol, table, p + p'
/** A picture inside a paragraph or an item stands there with the story's own words. */
const FRAME = /^(?:DIV|SECTION|ASIDE|CENTER|TD)$/

/**
 * Makes figures of captions and of the boxes that hold a picture and its words, while classes and boxes are still
 * there to tell: Readability takes wrappers away.
 */
export function frameCaptions(snapshot: Document): void {
  for (const image of [...snapshot.getElementsByTagName('img')]) {
    let box: Element | null = image.parentElement
    while (box && !hasText(box)) box = box.parentElement
    if (box && isFrame(box)) frame(box)
  }
  for (const element of withClass(snapshot, CAPTION_CLASS)) {
    if (element.closest('figure')) continue
    const text = textOf(element)
    const isAlone = !isInline(element) || textOf(element.parentElement as Element) === text
    if (text !== '' && text.length <= LONGEST_CAPTION && isAlone && !element.querySelector(MORE))
      frame(element)
  }
}

/** Whether a box holds a picture and a sentence or two, not linked, and nothing else. */
function isFrame(box: Element): boolean {
  if (!FRAME.test(box.tagName)) return false
  const { length } = textOf(box)
  return (
    length <= LONGEST_CAPTION &&
    !box.closest('figure, a') &&
    !box.querySelector(MORE) &&
    linkedLength(box) < length / 2 &&
    linesOf(box).length <= 2
  )
}

function frame(box: Element): void {
  const figure = box.ownerDocument.createElement('figure')
  box.replaceWith(figure)
  figure.append(box)
}

/** Whether a text is the words under a picture: its class says so, or it closes with the picture's credit. */
export function isCaption(element: Element, text: string): boolean {
  if (text.length > LONGEST_CAPTION) return false
  return (
    CREDITED.test(text) || CAPTION_CLASS.test(element.getAttribute('class') ?? '') || isInCaption(element)
  )
}

function isInCaption(element: Element): boolean {
  const around = element.parentElement
  return (
    around !== null &&
    CAPTION_CLASS.test(around.getAttribute('class') ?? '') &&
    !/wrap|body|content/i.test(around.className)
  )
}
